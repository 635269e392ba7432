using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace Coworking.LocalFunctions.Tests;

public sealed class TraceTests : IDisposable
{
    private const string Caller = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private readonly ActivityListener listener = new()
    {
        ShouldListenTo = source => source.Name is "Microsoft.Azure.Functions.Worker" or "Microsoft.AspNetCore",
        Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
    };

    public TraceTests() => ActivitySource.AddActivityListener(listener);

    public sealed class Traced
    {
        [Function("Trace")]
        public IResult Trace([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            var ours = Activity.Current;
            var its = request.HttpContext.Features.Get<IHttpActivityFeature>()?.Activity;
            return Results.Text($"{ours?.Source.Name} {ReferenceEquals(ours, its)} {ours?.TraceId == its?.TraceId} {ours?.TraceId} {ours?.ParentSpanId}");
        }
    }

    [Fact]
    public async Task Function_code_runs_under_an_activity_of_its_own_in_the_callers_trace()
    {
        await using var app = await RunningApp.StartAsync<Traced>();
        using var answer = await app.SendAsync("GET", "/api/Trace", null, ("traceparent", Caller));
        Assert.Equal(
            "Microsoft.Azure.Functions.Worker False True 0af7651916cd43dd8448eb211c80319c b7ad6b7169203331",
            await RunningApp.BodyAsync(answer));
    }

    [Fact]
    public async Task One_line_in_the_outermost_middleware_joins_the_requests_activity()
    {
        await using var app = await RunningApp.StartAsync<Traced>(builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.UseMiddleware((context, next) =>
            {
                Activity.Current = context.GetHttpContext()?.Features.Get<IHttpActivityFeature>()?.Activity;
                return next();
            });
        });
        Assert.StartsWith("Microsoft.AspNetCore True True", await app.TextAsync("/api/Trace"), StringComparison.Ordinal);
    }

    public void Dispose() => listener.Dispose();
}
