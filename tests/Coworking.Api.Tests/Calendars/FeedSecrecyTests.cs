using System.Collections.Concurrent;
using System.Diagnostics;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Xunit;

namespace Coworking.Api.Tests.Calendars;

/// <summary>A calendar link opens a patron's bookings to whoever has it: it stands in no log, no trace and no table.</summary>
public sealed class FeedSecrecyTests(StorageFixture storage)
{
    [Fact]
    public async Task The_links_token_is_in_no_log_no_trace_and_no_table()
    {
        using var logs = new Heard();
        using var traces = new Seen();
        await using var centre = await TestCentre.StartAsync(storage, builder =>
        {
            foreach (var category in new[] { "Default", "Microsoft.AspNetCore", "Microsoft.AspNetCore.Hosting.Diagnostics" })
            {
                builder.Configuration[$"Logging:LogLevel:{category}"] = "Trace";
            }

            builder.Logging.ClearProviders().AddProvider(logs);
            builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddProcessor(traces));
        });
        using var patron = await centre.NewPatronClientAsync();
        using var made = await patron.PostAsync("/api/me/calendar-feed");
        var link = new Uri((string)(await made.JsonAsync())["url"]!);
        var token = link.Query[5..];

        using var answer = await patron.FetchAsync(link.PathAndQuery);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(22, token.Length);
        Assert.NotEmpty(logs.Lines);
        Assert.DoesNotContain(logs.Lines, line => line.Contains(token, StringComparison.Ordinal));
        await WaitForAsync(() => traces.Tags.Any(tag => tag.Contains("calendar/feed.ics", StringComparison.Ordinal)));
        Assert.DoesNotContain(traces.Tags, tag => tag.Contains(token, StringComparison.Ordinal));
        await foreach (var row in centre.Host.Services.GetRequiredService<CentreTables>().Patrons.QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.DoesNotContain(token, string.Join(' ', row.Select(column => $"{column.Value}")), StringComparison.Ordinal);
        }
    }

    private static async Task WaitForAsync(Func<bool> holds)
    {
        for (var i = 0; i < 100 && !holds(); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.True(holds());
    }

    private sealed class Heard : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }

    private sealed class Seen : BaseProcessor<Activity>
    {
        public ConcurrentQueue<string> Tags { get; } = new();

        public override void OnEnd(Activity data)
        {
            Tags.Enqueue($"{data.DisplayName} {data.OperationName}");
            foreach (var (name, value) in data.TagObjects)
            {
                Tags.Enqueue($"{name}={value}");
            }
        }
    }
}
