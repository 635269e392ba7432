namespace Coworking.Api.Platform.OpenApi;

/// <summary>What a function does, in a few words.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SummaryAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}

/// <summary>The JSON body that a function takes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BodyAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;

    /// <summary>Other than JSON: the media types taken as they are.</summary>
    public string[] MediaTypes { get; init; } = ["application/json"];

    public bool Required { get; init; } = true;
}

/// <summary>An answer that is not a problem.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AnswerAttribute(int status, Type? type = null) : Attribute
{
    public int Status { get; } = status;

    public Type? Type { get; } = type;

    /// <summary>Other than JSON: the media types it may have.</summary>
    public string[] MediaTypes { get; init; } = ["application/json"];

    /// <summary>Names of response headers that this answer carries.</summary>
    public string[] Headers { get; init; } = [];
}

/// <summary>The problems that a function gives beside those of every function: fields of <paramref name="problems"/>.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RefusesAttribute(Type problems, params string[] names) : Attribute
{
    public Type Problems { get; } = problems;

    public string[] Names { get; } = names;
}

/// <summary>A query parameter.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class QueryAttribute(string name, Type type, string description) : Attribute
{
    public string Name { get; } = name;

    public Type Type { get; } = type;

    public string Description { get; } = description;

    public bool Required { get; init; }
}

/// <summary>A request header.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class HeaderAttribute(string name, string description) : Attribute
{
    public string Name { get; } = name;

    public string Description { get; } = description;
}
