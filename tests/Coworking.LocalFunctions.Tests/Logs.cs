using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Coworking.LocalFunctions.Tests;

/// <summary>Keeps what an app logs instead of printing it.</summary>
internal sealed class Logs : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text, Exception? Thrown)> lines = [];

    public IEnumerable<string> Errors => lines.Where(line => line.Level == LogLevel.Error).Select(line => line.Text);

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
    }

    private sealed class Logger(Logs logs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logs.lines.Enqueue((logLevel, formatter(state, exception), exception));
    }
}
