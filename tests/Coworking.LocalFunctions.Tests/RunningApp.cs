using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Coworking.LocalFunctions.Tests;

/// <summary>An app of the given function classes on a free port, spoken to over real HTTP.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly IHost host;

    private RunningApp(IHost host)
    {
        this.host = host;
        Client = new HttpClient { BaseAddress = Address };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => host.Services;

    public Uri Address => new(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public IEnumerable<string> Errors => host.Services.GetRequiredService<Logs>().Errors;

    /// <summary>Builds without starting; <paramref name="configure"/> replaces the bare <c>ConfigureFunctionsWebApplication()</c>.</summary>
    public static IHost Build(Type[] functions, Action<FunctionsApplicationBuilder>? configure = null, params string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(["--urls", "http://127.0.0.1:0", .. args]);
        builder.Logging.ClearProviders();
        builder.Logging.Services.AddSingleton<Logs>().AddSingleton<ILoggerProvider>(services => services.GetRequiredService<Logs>());
        builder.Services.Configure<LocalFunctionsOptions>(options => options.Includes = functions.Contains);
        configure ??= static plain => plain.ConfigureFunctionsWebApplication();
        configure(builder);
        return builder.Build();
    }

    public static async Task<RunningApp> StartAsync(Type[] functions, Action<FunctionsApplicationBuilder>? configure = null, params string[] args)
    {
        var built = Build(functions, configure, args);
        await built.StartAsync(TestContext.Current.CancellationToken);
        return new RunningApp(built);
    }

    public static Task<RunningApp> StartAsync<TFunctions>(Action<FunctionsApplicationBuilder>? configure = null, params string[] args) =>
        StartAsync([typeof(TFunctions)], configure, args);

    public Task<HttpResponseMessage> SendAsync(string method, string path, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync("GET", path);

    /// <summary>The body of a successful answer.</summary>
    public async Task<string> TextAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await BodyAsync(answer);
    }

    public static Task<string> BodyAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>A bare connection, for what an HttpClient is too polite to do.</summary>
    public async Task<NetworkStream> ConnectAsync(string firstBytes)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(Address.Host, Address.Port, TestContext.Current.CancellationToken);
        var stream = new NetworkStream(socket, ownsSocket: true);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(firstBytes), TestContext.Current.CancellationToken);
        return stream;
    }

    public Task StopAsync() => host.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }
}
