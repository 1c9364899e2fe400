using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk;

/// <summary>
/// A row of a table: its columns by logical name, as they are sent or as they came. A column that is absent was not sent, or is null in the
/// database. (Learn: Entity.)
/// </summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public class Entity : IExtensibleDataObject
{
    private AttributeCollection attributes;
    private FormattedValueCollection formattedValues;
    private KeyAttributeCollection keyAttributes;
    private RelatedEntityCollection relatedEntities;

    public Entity()
    {
    }

    public Entity(string entityName)
    {
        LogicalName = entityName;
    }

    public Entity(string entityName, Guid id) : this(entityName)
    {
        Id = id;
    }

    /// <summary>The row an alternate key of one column finds.</summary>
    public Entity(string entityName, string keyName, object keyValue) : this(entityName)
    {
        KeyAttributes.Add(keyName, keyValue);
    }

    /// <summary>The row an alternate key finds.</summary>
    public Entity(string entityName, KeyAttributeCollection keyAttributes) : this(entityName)
    {
        KeyAttributes = keyAttributes;
    }

    [DataMember]
    public AttributeCollection Attributes
    {
        get => attributes ??= new AttributeCollection();
        set => attributes = value;
    }

    [DataMember]
    public EntityState? EntityState { get; set; }

    /// <summary>What the user reads, per column, in their language and time zone; filled by queries only.</summary>
    [DataMember]
    public FormattedValueCollection FormattedValues
    {
        get => formattedValues ??= new FormattedValueCollection();
        set => formattedValues = value;
    }

    /// <summary>The row's id; independent of the primary-key column in <see cref="Attributes"/> unless an early-bound class joins them.</summary>
    [DataMember]
    public virtual Guid Id { get; set; }

    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => keyAttributes ??= new KeyAttributeCollection();
        set => keyAttributes = value;
    }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public RelatedEntityCollection RelatedEntities
    {
        get => relatedEntities ??= new RelatedEntityCollection();
        set => relatedEntities = value;
    }

    [DataMember]
    public string RowVersion { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    /// <exception cref="System.Collections.Generic.KeyNotFoundException">Reading a column that is absent.</exception>
    public virtual object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    /// <summary>The column's value, or the default of <typeparamref name="T"/> where it is absent or null.</summary>
    /// <exception cref="ArgumentNullException">The name is null or blank.</exception>
    /// <exception cref="InvalidCastException">The column holds another type; a whole number is not widened.</exception>
    public T GetAttributeValue<T>(string attributeLogicalName)
    {
        if (string.IsNullOrWhiteSpace(attributeLogicalName)) throw new ArgumentNullException(nameof(attributeLogicalName));
        return Attributes.TryGetValue(attributeLogicalName, out var value) && value != null ? (T)value : default;
    }

    /// <summary>Whether the column is present, not null and of type <typeparamref name="T"/>.</summary>
    public bool TryGetAttributeValue<T>(string attributeLogicalName, out T value)
    {
        if (Attributes.TryGetValue(attributeLogicalName, out var found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>
    /// The row as an early-bound class or as plain <see cref="Entity"/>: a new object over the same columns, so a write to one shows in the other.
    /// </summary>
    /// <exception cref="NotSupportedException">The class is of another table, names none, or this row has no table.</exception>
    public T ToEntity<T>() where T : Entity
    {
        var entity = typeof(T) == typeof(Entity) ? (T)new Entity() : NewEarlyBound<T>();
        ShareWith(entity);
        return entity;
    }

    public EntityReference ToEntityReference() =>
        new EntityReference(LogicalName, Id) { KeyAttributes = new KeyAttributeCollection(KeyAttributes.ToDictionary(k => k.Key, k => k.Value)) };

    /// <summary>What early-bound properties call to write their column.</summary>
    protected void SetAttributeValue(string attributeLogicalName, object value)
    {
        if (string.IsNullOrWhiteSpace(attributeLogicalName)) throw new ArgumentNullException(nameof(attributeLogicalName));
        Attributes[attributeLogicalName] = value;
    }

    protected string GetFormattedAttributeValue(string attributeLogicalName) =>
        FormattedValues.TryGetValue(attributeLogicalName, out var text) ? text : null;

    protected IEnumerable<TEntity> GetRelatedEntities<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole)
        where TEntity : Entity =>
        RelatedEntities.TryGetValue(RelationshipOf(relationshipSchemaName, primaryEntityRole), out var related)
            ? related.Entities.Cast<TEntity>()
            : null;

    protected TEntity GetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole) where TEntity : Entity =>
        GetRelatedEntities<TEntity>(relationshipSchemaName, primaryEntityRole)?.FirstOrDefault();

    protected void SetRelatedEntities<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole, IEnumerable<TEntity> entities)
        where TEntity : Entity
    {
        var relationship = RelationshipOf(relationshipSchemaName, primaryEntityRole);
        if (entities == null) RelatedEntities.Remove(relationship);
        else RelatedEntities[relationship] = new EntityCollection(entities.Cast<Entity>().ToList());
    }

    protected void SetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole, TEntity entity)
        where TEntity : Entity =>
        SetRelatedEntities(relationshipSchemaName, primaryEntityRole, entity == null ? null : new[] { entity });

    private static Relationship RelationshipOf(string schemaName, EntityRole? role)
    {
        if (string.IsNullOrWhiteSpace(schemaName)) throw new ArgumentNullException("relationshipSchemaName");
        return new Relationship(schemaName) { PrimaryEntityRole = role };
    }

    private T NewEarlyBound<T>() where T : Entity
    {
        if (string.IsNullOrWhiteSpace(LogicalName)) throw new NotSupportedException("LogicalName must be set before calling ToEntity().");
        var table = typeof(T).GetCustomAttribute<EntityLogicalNameAttribute>()?.LogicalName
                    ?? throw new NotSupportedException($"{typeof(T).FullName} has no EntityLogicalNameAttribute, so ToEntity cannot tell its table.");
        if (table != LogicalName) throw new NotSupportedException($"Cannot convert entity {LogicalName} to {table}.");
        return Activator.CreateInstance<T>();
    }

    private void ShareWith(Entity other)
    {
        // The id first: an early-bound one also writes its primary-key column, which must not show up in this row.
        other.Id = Id;
        other.Attributes = Attributes;
        other.LogicalName = LogicalName;
        other.EntityState = EntityState;
        other.FormattedValues = FormattedValues;
        other.KeyAttributes = KeyAttributes;
        other.RelatedEntities = RelatedEntities;
        other.RowVersion = RowVersion;
        other.ExtensionData = ExtensionData;
    }
}
