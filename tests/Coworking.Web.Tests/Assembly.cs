using System.Runtime.CompilerServices;

// One program and one chromium for the whole run; two tests at a time, because the machine that runs them may have two cores.
[assembly: AssemblyFixture(typeof(BrowserRun))]
[assembly: Xunit.v3.Parallelization(MaxThreads = 2)]
// They drive the same pages.
[assembly: InternalsVisibleTo("Coworking.Benchmarks")]
