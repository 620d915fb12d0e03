using FsCheck;
using Microsoft.FSharp.Core;

namespace MtQuality.Tests.Text;

/// <summary>Runs a property on the same generated values every time.</summary>
internal static class Replayed
{
    public static void Check(Property property, int count) =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(new Replay(new Rnd(2024, 7), FSharpOption<int>.None)),
            property
        );
}
