using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MtQuality.Language.Tagging;

/// <summary><see cref="FeatureHash.Of"/> of eight tokens at a time; a value that is left out counts as 0, which adds nothing.</summary>
internal static class FeatureHashes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Of(uint kind, Vector256<uint> a) => Finish(kind, a * 0x9E3779B1u);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Of(uint kind, Vector256<uint> a, Vector256<uint> b) =>
        Finish(kind, (a * 0x9E3779B1u) ^ RotateLeft(b * 0x85EBCA77u, 11));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Of(uint kind, Vector256<uint> a, Vector256<uint> b, Vector256<uint> c) =>
        Finish(kind, (a * 0x9E3779B1u) ^ RotateLeft(b * 0x85EBCA77u, 11) ^ RotateLeft(c * 0xC2B2AE3Du, 21));

    /// <summary>The hash of a pair, its first value in place of the kind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Of(Vector256<uint> kind, Vector256<uint> a) => Finish(kind * 0x165667B1u, a * 0x9E3779B1u);

    /// <summary>The hash of a triple, its first value in place of the kind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Of(Vector256<uint> kind, Vector256<uint> a, Vector256<uint> b) =>
        Finish(kind * 0x165667B1u, (a * 0x9E3779B1u) ^ RotateLeft(b * 0x85EBCA77u, 11));

    /// <summary>The hashes of values of eight kinds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> OfKinds(Vector256<uint> kinds, Vector256<uint> a, Vector256<uint> b, Vector256<uint> c) =>
        Finish(kinds * 0x165667B1u, (a * 0x9E3779B1u) ^ RotateLeft(b * 0x85EBCA77u, 11) ^ RotateLeft(c * 0xC2B2AE3Du, 21));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Finish(uint kind, Vector256<uint> h) => Finish(Vector256.Create(kind * 0x165667B1u), h);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Finish(Vector256<uint> kind, Vector256<uint> h)
    {
        h = (h + kind) * 0xD3A2646Du;
        return h ^ (h >>> 15);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> RotateLeft(Vector256<uint> value, int bits) => (value << bits) | (value >>> (32 - bits));
}
