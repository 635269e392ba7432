namespace Coworking.LocalFunctions.Tests;

/// <summary>What must happen, but not at once: a test that waits for it fails instead of hanging.</summary>
internal static class Soon
{
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(20);

    public static Task<T> Come<T>(Task<T> awaited) => awaited.WaitAsync(Limit, TestContext.Current.CancellationToken);

    public static Task Come(Task awaited) => awaited.WaitAsync(Limit, TestContext.Current.CancellationToken);
}
