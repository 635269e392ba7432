using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Coworking.LocalFunctions.Tests;

public sealed class BindingTests
{
    public sealed class Bound
    {
        [Function("Everything")]
        public IResult Everything(
            FunctionContext context,
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bound/{text}/{number}/{id}")] HttpRequest request,
            string text,
            int number,
            Guid id,
            CancellationToken cancellation) =>
            Results.Text($"{request.Method} {context.FunctionDefinition.Name} {text} {number} {id} {cancellation == context.CancellationToken}");

        [Function("Constrained")]
        public IResult Constrained([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "constrained/{number:int}")] HttpRequest request, int number) =>
            Results.Text($"{number}");

        [Function("Rest")]
        public IResult Rest([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rest/{*path}")] HttpRequest request, string path) =>
            Results.Text(path);
    }

    [Fact]
    public async Task Request_context_cancellation_and_route_values_bind()
    {
        await using var app = await RunningApp.StartAsync<Bound>();
        var id = Guid.NewGuid();
        Assert.Equal($"GET Everything pc-01 7 {id} True", await app.TextAsync($"/api/bound/pc-01/7/{id}"));
        Assert.Equal("a b", await app.TextAsync("/api/rest/a%20b"));
        Assert.Equal("a/b", await app.TextAsync("/api/rest/a/b"));
    }

    [Fact]
    public async Task A_route_value_that_does_not_convert_is_an_empty_500_but_a_constraint_is_a_404()
    {
        await using var app = await RunningApp.StartAsync<Bound>();
        using var wrong = await app.GetAsync("/api/bound/pc-01/seven/0");
        Assert.Equal(HttpStatusCode.InternalServerError, wrong.StatusCode);
        Assert.Empty(await RunningApp.BodyAsync(wrong));
        using var constrained = await app.GetAsync("/api/constrained/seven");
        Assert.Equal(HttpStatusCode.NotFound, constrained.StatusCode);
    }

    public sealed class Counter
    {
        private int count;

        public int Next() => Interlocked.Increment(ref count);
    }

    public sealed class Scoped(Counter counter) : IAsyncDisposable
    {
        public int Number { get; } = counter.Next();

        public bool Disposed { get; private set; }

        public ValueTask DisposeAsync()
        {
            Disposed = true;
            return ValueTask.CompletedTask;
        }
    }

    public sealed class Made(Scoped scoped, Counter counter)
    {
        private readonly int number = counter.Next();

        [Function("Made")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "made")] HttpRequest request, FunctionContext context) =>
            Results.Text($"{scoped.Number} {number} {ReferenceEquals(scoped, context.InstanceServices.GetRequiredService<Scoped>())} {ReferenceEquals(scoped, request.HttpContext.RequestServices.GetRequiredService<Scoped>())}");
    }

    [Fact]
    public async Task Each_invocation_has_its_own_scope_and_its_own_instance_of_the_class()
    {
        await using var app = await RunningApp.StartAsync<Made>(builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddSingleton<Counter>();
            builder.Services.AddScoped<Scoped>();
        });
        Assert.Equal("1 2 True True", await app.TextAsync("/api/made"));
        Assert.Equal("3 4 True True", await app.TextAsync("/api/made"));
    }
}
