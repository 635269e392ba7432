using Azure.Core;
using Azure.Core.Pipeline;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>One centre for all tests of recordings, one test at a time: some of them stand in its way to storage.</summary>
[CollectionDefinition(Name)]
public sealed class OneRecordingsHost : ICollectionFixture<RecordingsHost>
{
    public const string Name = "Recordings";
}

/// <summary>A centre with the true time, which storage holds signed links against, and people who speak to it over HTTP.</summary>
public sealed class RecordingsHost(StorageFixture storage) : IAsyncLifetime
{
    private TestCentre? _centre;
    private HttpClient? _librarian;
    private HttpClient? _patron;
    private HttpClient? _anyone;

    /// <summary>Stands between the API and storage.</summary>
    internal StorageWatch Watch { get; } = new();

    /// <summary>Somebody who is not signed in.</summary>
    public HttpClient Anyone => _anyone!;

    public HttpClient Librarian => _librarian!;

    public HttpClient Patron => _patron!;

    /// <summary>Speaks to storage with nothing but a link.</summary>
    public HttpClient Storage { get; } = new();

    internal IServiceProvider Services => _centre!.Host.Services;

    internal string Prefix => _centre!.Prefix;

    /// <summary>The nightly clearing, as it will be so much later; how many it took away.</summary>
    internal Task<int> SweepAsync(Duration later) =>
        ActivatorUtilities.CreateInstance<SweepUploads>(Services, new FakeClock(SystemClock.Instance.GetCurrentInstant() + later))
        .RunAsync(Upload.Cancellation);

    public async ValueTask InitializeAsync()
    {
        _centre = await TestCentre.StartAsync(
            storage,
            builder => builder.Services.AddSingleton<IClock>(SystemClock.Instance).AddSingleton<HttpPipelinePolicy>(Watch));
        _anyone = _centre.Anyone();
        _librarian = await _centre.ClientAsync("librarian");
        _patron = await _centre.NewPatronClientAsync();
    }

    public ValueTask DisposeAsync() => _centre?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>Stands in the pipeline of the API's own storage clients, at each try: sees, delays and fails calls on their way.</summary>
internal sealed class StorageWatch : HttpPipelinePolicy
{
    public Func<Request, Task>? Before { get; set; }

    public Action<HttpMessage>? After { get; set; }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (Before is { } before)
        {
            await before(message.Request);
        }

        await ProcessNextAsync(message, pipeline);
        After?.Invoke(message);
    }
}
