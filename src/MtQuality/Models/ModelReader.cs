using System.Buffers.Binary;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MtQuality.Models;

/// <summary>
/// Reads a model file front to back. Every read is checked against the payload, so that a broken file ends in one
/// <see cref="ModelFileException"/> that names the place.
/// </summary>
internal ref struct ModelReader
{
    private readonly ReadOnlySpan<byte> _file;
    private readonly string _name;

    // Behind the payload may stand the hash of a recipe; before the frame is checked, all of the file may be read.
    private readonly int _end;
    private int _offset;

    /// <summary>Checks the frame (see <see cref="ModelFile"/>) and stands at the start of the payload.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="name">What the file is called when something is wrong with it.</param>
    /// <param name="kind">Four ASCII letters.</param>
    /// <param name="version">The version that is understood.</param>
    /// <param name="isEmbedded">Whether the bytes are part of this assembly, see <see cref="IsEmbedded"/>.</param>
    public ModelReader(ReadOnlySpan<byte> file, string name, string kind, ushort version, bool isEmbedded = false)
    {
        IsEmbedded = isEmbedded;
        _file = file;
        _name = name;
        _end = file.Length;
        for (; _offset < kind.Length; _offset++)
        {
            if (_offset >= file.Length || file[_offset] != kind[_offset])
            {
                Fail($"this is not a model of kind '{kind}'");
            }
        }
        var found = ReadUInt16();
        if (found != version)
        {
            Fail($"version {found} found where {version} is needed", back: sizeof(ushort));
        }
        var recipe = ReadUInt16();
        if (recipe is not (0 or ModelFile.RecipeLength))
        {
            Fail($"the hash of a recipe cannot have {recipe} bytes", back: sizeof(ushort));
        }
        var length = ReadInt32();
        var present = file.Length - ModelFile.HeaderLength - recipe;
        if (length < 0 || length != present)
        {
            Fail($"the payload should have {length} bytes and has {Math.Max(0, present)}", back: sizeof(int));
        }
        var checksum = ReadUInt32();
        if (!isEmbedded && checksum != ModelFile.Checksum(file[ModelFile.HeaderLength..]))
        {
            Fail("the checksum does not match the payload", back: sizeof(uint));
        }
        _end = _offset + length;
    }

    /// <summary>
    /// Whether the bytes are part of this assembly. What a walk over all of a file would show is then left to the tests, which read each
    /// embedded model as if it came from elsewhere: at the start of a process it took a sixth of the time.
    /// </summary>
    public bool IsEmbedded { get; }

    public readonly int Offset => _offset;
    public readonly int Remaining => _end - _offset;

    public byte ReadByte() => Take(sizeof(byte))[0];

    public ushort ReadUInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(sizeof(ushort)));

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)));

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    public float ReadSingle() => BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)));

    /// <summary>A count of items of at least <paramref name="itemSize"/> bytes each that must still fit into the payload.</summary>
    public int ReadCount(int itemSize = 1)
    {
        var count = ReadInt32();
        if (count < 0 || count > Remaining / itemSize)
        {
            Fail($"a count of {count} does not fit into the {Remaining} bytes left", back: sizeof(int));
        }
        return count;
    }

    /// <summary>A count and that many numbers.</summary>
    public T[] ReadArray<T>()
        where T : unmanaged
    {
        var size = Unsafe.SizeOf<T>();
        var values = GC.AllocateUninitializedArray<T>(ReadCount(size));
        Take(values.Length * size).CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        ModelFile.FixByteOrder(values.AsSpan());
        return values;
    }

    /// <summary>A count and that many UTF-16 code units.</summary>
    public string ReadString() => new(ReadArray<char>());

    /// <summary>Demands that nothing is left.</summary>
    public readonly void ExpectEnd()
    {
        if (Remaining != 0)
        {
            Fail($"{Remaining} bytes are left over");
        }
    }

    /// <summary>Demands something of the data read so far.</summary>
    public readonly void Expect(bool condition, string problem)
    {
        if (!condition)
        {
            Fail(problem);
        }
    }

    [DoesNotReturn, StackTraceHidden]
    public readonly void Fail(string problem, int back = 0) => throw new ModelFileException(_name, _offset - back, problem);

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > Remaining)
        {
            Fail($"{length} bytes are needed and {Remaining} are left");
        }
        var taken = _file.Slice(_offset, length);
        _offset += length;
        return taken;
    }
}
