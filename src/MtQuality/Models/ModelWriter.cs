using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace MtQuality.Models;

/// <summary>Writes what <see cref="ModelReader"/> reads.</summary>
internal sealed class ModelWriter
{
    private readonly ArrayBufferWriter<byte> _payload = new();

    public void Write(byte value) => _payload.Write([value]);

    public void Write(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_payload.GetSpan(sizeof(ushort)), value);
        _payload.Advance(sizeof(ushort));
    }

    public void Write(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_payload.GetSpan(sizeof(int)), value);
        _payload.Advance(sizeof(int));
    }

    public void Write(uint value) => Write(unchecked((int)value));

    public void Write(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_payload.GetSpan(sizeof(ulong)), value);
        _payload.Advance(sizeof(ulong));
    }

    public void Write(float value) => Write(BitConverter.SingleToInt32Bits(value));

    /// <summary>A count and that many numbers.</summary>
    public void WriteArray<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Write(values.Length);
        var length = values.Length * Unsafe.SizeOf<T>();
        var target = MemoryMarshal.Cast<byte, T>(_payload.GetSpan(length)[..length]);
        values.CopyTo(target);
        ModelFile.FixByteOrder(target);
        _payload.Advance(length);
    }

    public void Write(string value) => WriteArray<char>(value);

    /// <summary>The whole file: frame and payload.</summary>
    public byte[] ToFile(string kind, ushort version)
    {
        var payload = _payload.WrittenSpan;
        var file = new byte[ModelFile.HeaderLength + payload.Length];
        Encoding.ASCII.GetBytes(kind, file);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(4), version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), payload.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(12), ModelFile.Checksum(payload));
        payload.CopyTo(file.AsSpan(ModelFile.HeaderLength));
        return file;
    }
}
