using System.Collections.Concurrent;
using Xunit;

namespace Coworking.Api.Tests.Fixture;

/// <summary>Keeps single transactions back until a test lets them go: what comes between is certain then.</summary>
internal sealed class HeldTransactions : RewriteTransactions
{
    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);

    /// <summary>The next transaction that names this is held.</summary>
    public Held Next(string words) => _held[words] = new Held();

    protected override async ValueTask<string> RewriteAsync(string body)
    {
        var words = _held.Keys.FirstOrDefault(key => body.Contains(key, StringComparison.Ordinal));
        if (words is not null && _held.TryRemove(words, out var held))
        {
            await held.WaitAsync();
        }

        return body;
    }

    /// <summary>One transaction that is under way and does not arrive.</summary>
    internal sealed class Held
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Until it is on its way.</summary>
        public Task Reached => _reached.Task.WaitAsync(TestContext.Current.CancellationToken);

        public void Release() => _released.SetResult();

        public Task WaitAsync()
        {
            _reached.SetResult();
            return _released.Task;
        }
    }
}
