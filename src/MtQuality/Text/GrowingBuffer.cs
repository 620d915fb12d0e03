using System.Runtime.CompilerServices;

namespace MtQuality.Text;

/// <summary>An array that grows by doubling and is kept between texts, so that a warm analysis allocates nothing.</summary>
internal sealed class GrowingBuffer<T>(int capacity = 64)
    where T : struct
{
    private T[] _items = new T[capacity];

    public int Count { get; private set; }

    public ref T this[int index] => ref _items.AsSpan(0, Count)[index];

    public Span<T> Items => _items.AsSpan(0, Count);

    public int Capacity => _items.Length;

    public void Clear() => Count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in T item)
    {
        var items = _items;
        var count = Count;
        if ((uint)count < (uint)items.Length)
        {
            items[count] = item;
            Count = count + 1;
        }
        else
        {
            AddSlowly(item);
        }
    }

    /// <summary>Makes room for <paramref name="count"/> more items, with their default values, and returns them.</summary>
    public Span<T> Extend(int count)
    {
        var room = ExtendUnset(count);
        room.Clear();
        return room;
    }

    /// <summary>Makes room for <paramref name="count"/> more items, which the caller sets, and returns them.</summary>
    public Span<T> ExtendUnset(int count)
    {
        if (Count + count > _items.Length)
        {
            Array.Resize(ref _items, Math.Max(_items.Length * 2, Count + count));
        }
        var room = _items.AsSpan(Count, count);
        Count += count;
        return room;
    }

    public void RemoveFrom(int index) => Count = index;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddSlowly(in T item)
    {
        Array.Resize(ref _items, _items.Length * 2);
        _items[Count++] = item;
    }

    /// <summary>Drops the memory of an unusually long text.</summary>
    public void Trim(int capacity)
    {
        Count = 0;
        if (_items.Length > capacity)
        {
            _items = new T[capacity];
        }
    }
}
