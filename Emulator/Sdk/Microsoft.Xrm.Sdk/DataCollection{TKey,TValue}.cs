using System;
using System.Collections;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>
/// Values by key: the base of the SDK's named collections. It is no IDictionary; keys are unique and, being strings, case-sensitive.
/// (Learn: DataCollection&lt;TKey,TValue&gt;.)
/// </summary>
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly IDictionary<TKey, TValue> items;

    protected internal DataCollection() : this(new Dictionary<TKey, TValue>())
    {
    }

    /// <summary>Keeps the dictionary itself, not a copy.</summary>
    protected internal DataCollection(IDictionary<TKey, TValue> dictionary)
    {
        items = dictionary ?? throw new ArgumentNullException(nameof(dictionary));
    }

    public int Count => items.Count;

    public ICollection<TKey> Keys => items.Keys;

    public ICollection<TValue> Values => items.Values;

    public virtual bool IsReadOnly => false;

    /// <exception cref="KeyNotFoundException">Reading a key that is absent.</exception>
    public virtual TValue this[TKey key]
    {
        get => items[key];
        set => items[key] = value;
    }

    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add(TKey key, TValue value) => items.Add(key, value);

    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add(KeyValuePair<TKey, TValue> item) => items.Add(item);

    public void AddRange(params KeyValuePair<TKey, TValue>[] items) => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        if (items == null) return;
        foreach (var item in items) Add(item);
    }

    public void Clear() => items.Clear();

    public bool Contains(TKey key) => items.ContainsKey(key);

    public bool Contains(KeyValuePair<TKey, TValue> key) => items.Contains(key);

    public bool ContainsKey(TKey key) => items.ContainsKey(key);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    public bool Remove(TKey key) => items.Remove(key);

    public bool Remove(KeyValuePair<TKey, TValue> item) => items.Remove(item);

    public bool TryGetValue(TKey key, out TValue value) => items.TryGetValue(key, out value);
}
