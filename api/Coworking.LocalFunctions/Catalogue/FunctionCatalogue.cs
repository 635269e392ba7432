using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.LocalFunctions.Catalogue;

/// <summary>All functions of the app.</summary>
internal sealed class FunctionCatalogue(IReadOnlyList<Function> functions)
{
    public IReadOnlyList<Function> Functions => functions;

    /// <summary>Finds the functions of these classes; throws with every reason why one could not run on the real worker.</summary>
    public static FunctionCatalogue Of(IEnumerable<Type> types)
    {
        var reasons = new List<string>();
        var functions = new List<Function>();
        foreach (var type in types)
        {
            foreach (var method in type.GetRuntimeMethods())
            {
                if (method.DeclaringType == type && method.GetCustomAttribute<FunctionAttribute>() is { } attribute)
                {
                    var reading = new FunctionReading(attribute.Name, method);
                    reasons.AddRange(reading.Reasons);
                    if (reading.Function is { } function)
                    {
                        functions.Add(function);
                    }
                }
            }
        }

        reasons.AddRange(Clashes.Among(functions));
        return reasons.Count == 0 ? new FunctionCatalogue(functions) : throw new FunctionsRefusedException(reasons);
    }
}
