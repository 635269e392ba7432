using System.Reflection;

namespace Coworking.LocalFunctions;

/// <summary>What only the local way of running functions needs to know.</summary>
public sealed class LocalFunctionsOptions
{
    /// <summary>Where functions are looked for; the entry assembly if none is added.</summary>
    public IList<Assembly> Assemblies { get; } = [];

    /// <summary>Where monitored timers are remembered over restarts; null for no longer than this run.</summary>
    public string? ScheduleStatusFolder { get; set; }

    /// <summary>Lets our own tests hold good and bad functions in one assembly.</summary>
    internal Predicate<Type> Includes { get; set; } = _ => true;
}
