namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks the parameter of a function that runs on a schedule.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>Six fields (seconds first, UTC), or <c>%name%</c> of a setting that holds them.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether occurrences are remembered over restarts, so that a missed one runs late.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs once when the host starts.</summary>
    public bool RunOnStartup { get; set; }
}
