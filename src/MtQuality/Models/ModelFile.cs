using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace MtQuality.Models;

/// <summary>
/// The frame that all model files share. Little-endian: a kind of four ASCII letters, version (u16), length of the recipe's hash (u16, 0
/// or 32), length of the payload (i32), CRC-32C of payload and hash (u32), then the payload and the hash.
/// </summary>
/// <remarks>
/// The recipe says what the model was made of: command, version of the fitting code, SHA-256 of each input. It lies beside the model in
/// the repository; the file carries its SHA-256, so that whoever has only the model can tell which one it is.
/// </remarks>
internal static class ModelFile
{
    public const int HeaderLength = 16;

    /// <summary>Length of the SHA-256 of a recipe.</summary>
    public const int RecipeLength = 32;

    /// <summary>The bytes of a model embedded in this assembly, such as "lexicon.bin". They stay where the assembly was loaded.</summary>
    public static unsafe ReadOnlySpan<byte> ReadEmbedded(string name)
    {
        using var stream =
            typeof(ModelFile).Assembly.GetManifestResourceStream(name)
            ?? throw new ModelFileException(name, 0, "the model is not embedded in the library");
        var length = checked((int)stream.Length);
        if (stream is UnmanagedMemoryStream inAssembly)
        {
            // The assembly is never unloaded before its own code, so the memory outlives the stream.
            return new ReadOnlySpan<byte>(inAssembly.PositionPointer, length);
        }
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>SHA-256 of the recipe that a model was made by; empty when it has none. The file must be sound.</summary>
    public static ReadOnlySpan<byte> RecipeOf(ReadOnlySpan<byte> file) =>
        file[(HeaderLength + BinaryPrimitives.ReadInt32LittleEndian(file[8..]))..];

    /// <summary>The same model with the hash of its recipe, in the place of one that it may have had.</summary>
    public static byte[] WithRecipe(ReadOnlySpan<byte> file, ReadOnlySpan<byte> recipe)
    {
        var payload = BinaryPrimitives.ReadInt32LittleEndian(file[8..]);
        var stamped = new byte[HeaderLength + payload + recipe.Length];
        file[..(HeaderLength + payload)].CopyTo(stamped);
        recipe.CopyTo(stamped.AsSpan(HeaderLength + payload));
        BinaryPrimitives.WriteUInt16LittleEndian(stamped.AsSpan(6), (ushort)recipe.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(stamped.AsSpan(12), Checksum(stamped.AsSpan(HeaderLength)));
        return stamped;
    }

    public static uint Checksum(ReadOnlySpan<byte> payload)
    {
        var crc = uint.MaxValue;
        var words = payload[..(payload.Length & ~7)];
        for (var i = 0; i < words.Length; i += sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(words[i..]));
        }
        foreach (var b in payload[words.Length..])
        {
            crc = BitOperations.Crc32C(crc, b);
        }
        return ~crc;
    }

    /// <summary>Brings an array just copied from, or about to be copied to, a file into the byte order of this machine.</summary>
    public static void FixByteOrder<T>(Span<T> values)
        where T : unmanaged
    {
        if (BitConverter.IsLittleEndian)
        {
            return;
        }
        var size = Marshal.SizeOf<T>();
        var bytes = MemoryMarshal.AsBytes(values);
        for (var i = 0; i < bytes.Length; i += size)
        {
            bytes.Slice(i, size).Reverse();
        }
    }
}
