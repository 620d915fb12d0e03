using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MtQuality.Text;

/// <summary>Calls values from memory before they are needed, where the processor can.</summary>
internal static class Memory
{
    private const int LineSize = 64;

    /// <summary>All lines of the processor's cache that a value lies in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref T value)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            var start = (byte*)Unsafe.AsPointer(ref value);
            for (var at = 0; at < Unsafe.SizeOf<T>(); at += LineSize)
            {
                Sse.Prefetch0(start + at);
            }
            Sse.Prefetch0(start + Unsafe.SizeOf<T>() - 1);
        }
    }

    /// <summary>The line of the processor's cache that a value begins in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void FetchLine<T>(ref T value)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref value));
        }
    }
}
