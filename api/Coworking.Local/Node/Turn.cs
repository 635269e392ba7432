namespace Coworking.Local.Node;

/// <summary>Two programs that start together must not install or build in one folder at once: the second waits for the first.</summary>
internal static class Turn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <returns>Ends the turn when disposed, or when this process ends however it does.</returns>
    public static async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Repository.Stamps);
        var path = Path.Combine(Repository.Stamps, "turn");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }
}
