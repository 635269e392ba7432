namespace Microsoft.Azure.Functions.Worker;

/// <summary>What is known of a function before it is invoked.</summary>
public abstract class FunctionDefinition
{
    /// <summary>The file of the assembly that holds the function.</summary>
    public abstract string PathToAssembly { get; }

    /// <summary>The method: its type's full name, a dot, its name.</summary>
    public abstract string EntryPoint { get; }

    /// <summary>Unique to the function, given by the host.</summary>
    public abstract string Id { get; }

    /// <summary>The name in <see cref="FunctionAttribute"/>.</summary>
    public abstract string Name { get; }
}
