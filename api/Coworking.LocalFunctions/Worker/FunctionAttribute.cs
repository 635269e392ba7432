namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a public method as a function. The name is unique within the app.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    /// <summary>The function's name: a letter, then letters, digits, <c>-</c> and <c>_</c>, 128 at most.</summary>
    public string Name { get; } = name;
}
