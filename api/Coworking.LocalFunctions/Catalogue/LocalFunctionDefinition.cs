using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.LocalFunctions.Catalogue;

internal sealed class LocalFunctionDefinition(string name, MethodInfo method) : FunctionDefinition
{
    public override string Name => name;

    public override string EntryPoint { get; } = $"{method.DeclaringType!.FullName}.{method.Name}";

    public override string PathToAssembly { get; } = method.DeclaringType!.Assembly.Location;

    /// <summary>The same over restarts, as the real host's are.</summary>
    public override string Id => name;
}
