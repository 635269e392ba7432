namespace Microsoft.Azure.Functions.Worker;

/// <summary>Says whose key the host asks for before it calls the function.</summary>
public enum AuthorizationLevel
{
    Anonymous,
    User,
    Function,
    System,
    Admin,
}

/// <summary>Marks the parameter through which an HTTP request reaches a function.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : Attribute
{
    /// <summary>Any method, level <see cref="AuthorizationLevel.Function"/>.</summary>
    public HttpTriggerAttribute() => AuthLevel = AuthorizationLevel.Function;

    /// <summary>These methods, level <see cref="AuthorizationLevel.Anonymous"/>, as the real attribute has it.</summary>
    public HttpTriggerAttribute(params string[] methods) => Methods = methods;

    /// <summary>Any method, this level.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>These methods, this level.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>The route after the prefix, in ASP.NET Core's syntax; the function's name if absent.</summary>
    public string? Route { get; set; }

    /// <summary>The methods that reach the function; absent or empty means all.</summary>
    public string[]? Methods { get; }

    /// <summary>The level that the host asks for.</summary>
    public AuthorizationLevel AuthLevel { get; }
}
