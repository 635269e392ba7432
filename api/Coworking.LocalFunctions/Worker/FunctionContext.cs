namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>Unique to the invocation.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Unique to the function and the same for all its invocations.</summary>
    public abstract string FunctionId { get; }

    /// <summary>The services of this invocation's scope.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function that is invoked.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>What middleware and function share during this invocation.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>Features of this invocation by type.</summary>
    public abstract IInvocationFeatures Features { get; }

    /// <summary>Cancelled when the client leaves, before <c>HttpContext.RequestAborted</c> is, and when the host stops a timer.</summary>
    public virtual CancellationToken CancellationToken { get; }
}

/// <summary>Features of an invocation by type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Adds or replaces the feature of this type.</summary>
    void Set<T>(T instance);

    /// <summary>The feature of this type, or null.</summary>
    T? Get<T>();
}
