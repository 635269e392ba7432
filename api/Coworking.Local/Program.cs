using System.CommandLine;
using Coworking.Local;

var parsed = RunOptions.Command(LocalRun.RunAsync).Parse(args);
return parsed.Errors is [var mistake, ..]
    ? await LocalRun.RefuseAsync(mistake.Message)
    : await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
