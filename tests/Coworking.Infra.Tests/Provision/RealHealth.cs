using System.Net;
using System.Reflection;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Coworking.Api.Features.Health;
using Coworking.Api.Platform.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Infra.Tests.Provision;

/// <summary>The API's own health over a storage of one answer: a fleet of any size in the tests' process.</summary>
internal static class RealHealth
{
    private static readonly IServiceProvider Services = new ServiceCollection().AddLogging().BuildServiceProvider();

    private static readonly string Built = typeof(CheckHealth).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <param name="package">The release that was stamped into the package that runs; here in place of what was built.</param>
    /// <param name="rolledOut">The release that its resources were last made for. A setting of the instance, and no reason to report it.</param>
    /// <param name="storageAnswers">Whether its tables answer.</param>
    public static async Task<(int Status, byte[] Body)> AnswerAsync(string package, string? rolledOut, bool storageAnswers)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Release", rolledOut)]).Build();
        using var storage = new HttpClient(new OneAnswer(storageAnswers));
        var options = new TableClientOptions { Transport = new HttpClientTransport(storage) };
        options.Retry.MaxRetries = 0;
        var tables = new CentreTables(new TableServiceClient(new Uri("https://fleet.table.core.windows.net"), new TableSharedKeyCredential("fleet", "a2V5"), options), configuration);

        var answer = await ActivatorUtilities.CreateInstance<CheckHealth>(new ServiceCollection().AddSingleton<IConfiguration>(configuration).BuildServiceProvider(), tables, TimeProvider.System).RunAsync(CancellationToken.None);
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = Services, Response = { Body = body } };
        await answer.ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body.ToArray()).Replace($"\"{Built}\"", $"\"{package}\"", StringComparison.Ordinal)));
    }

    private sealed class OneAnswer(bool isWell) : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => Answer();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Answer());

        private HttpResponseMessage Answer() => isWell
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{\"value\":[]}", Encoding.UTF8, "application/json") }
            : new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
    }
}
