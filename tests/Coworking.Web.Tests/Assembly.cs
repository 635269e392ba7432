// One program and one chromium for the whole run; two tests at a time, because the machine that runs them may have two cores.
[assembly: AssemblyFixture(typeof(BrowserRun))]
[assembly: Xunit.v3.Parallelization(MaxThreads = 2)]
