using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Coworking.LocalFunctions.Tests;

public sealed class MiddlewareTests
{
    public sealed class Steps
    {
        private readonly List<string> taken = [];

        public string Taken => string.Join(' ', taken);

        public void Add(string step) => taken.Add(step);
    }

    public sealed class Desk(Steps steps)
    {
        [Function("Serve")]
        public Task<IResult> Serve([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            steps.Add("function");
            return Task.FromResult<IResult>(new Noted(steps));
        }

        [Function("Fail")]
        public Task<IResult> Fail([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => throw new InvalidOperationException("secret");

        [Function("FailLate")]
        public IResult FailLate([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Results.Stream(_ => throw new InvalidOperationException("secret"));

        [Function("Guarded"), Authorize]
        public IResult Guarded([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Results.Text(request.HttpContext.User.Identity?.Name ?? "nobody");

        [Function("Accessor")]
        public IResult Accessor([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Results.Text($"{request.HttpContext.RequestServices.GetRequiredService<IHttpContextAccessor>().HttpContext is null}");
    }

    private sealed class Noted(Steps steps) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            steps.Add("sent");
            return Task.CompletedTask;
        }
    }

    private sealed class Outer(Steps steps) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            steps.Add("outer");
            await next(context);
            steps.Add("/outer");
        }
    }

    /// <summary>What the product's outermost middleware does.</summary>
    private sealed class Problems : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            try
            {
                await next(context);
            }
            catch (InvalidOperationException)
            {
                context.GetInvocationResult().Value = Results.Problem(statusCode: 503);
            }
        }
    }

    private sealed class Bearer : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            var http = context.GetHttpContext()!;
            var outcome = await http.AuthenticateAsync("Card");
            if (!outcome.Succeeded)
            {
                context.GetInvocationResult().Value = Results.Unauthorized();
                return;
            }

            http.User = outcome.Principal;
            await next(context);
        }
    }

    [Fact]
    public async Task Middleware_runs_in_order_around_the_function_and_the_answer_is_sent_after_all_of_it()
    {
        await using var app = await StartAsync(builder =>
        {
            builder.UseMiddleware<Outer>();
            builder.UseMiddleware(async (context, next) =>
            {
                context.InstanceServices.GetRequiredService<Steps>().Add($"inner:{context.GetInvocationResult().Value is null}");
                await next();
                context.InstanceServices.GetRequiredService<Steps>().Add($"/inner:{context.GetInvocationResult().Value is Noted}");
            });
        });
        await app.TextAsync("/api/Serve");
        Assert.Equal("outer inner:True function /inner:True /outer sent", app.Services.GetRequiredService<Steps>().Taken);
    }

    [Fact]
    public async Task Middleware_added_before_HTTP_is_turned_on_sees_no_request()
    {
        var seen = new List<bool>();
        await using var app = await RunningApp.StartAsync<Desk>(builder =>
        {
            builder.Services.AddSingleton<Steps>();
            builder.UseMiddleware((context, next) => Note(context, next));
            builder.ConfigureFunctionsWebApplication();
            builder.UseMiddleware((context, next) => Note(context, next));
        });
        await app.TextAsync("/api/Serve");
        Assert.Equal([false, true], seen);

        Task Note(FunctionContext context, Func<Task> next)
        {
            seen.Add(context.GetHttpContext() is not null);
            return next();
        }
    }

    [Fact]
    public async Task Middleware_may_answer_for_a_function_that_threw()
    {
        await using var app = await StartAsync(builder => builder.UseMiddleware<Problems>());
        using var answer = await app.GetAsync("/api/Fail");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(app.Errors);
    }

    [Fact]
    public async Task Middleware_cannot_catch_what_the_answer_throws_while_it_is_sent()
    {
        await using var app = await StartAsync(builder => builder.UseMiddleware<Problems>());
        using var answer = await app.GetAsync("/api/FailLate");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await RunningApp.BodyAsync(answer));
    }

    [Fact]
    public async Task Authentication_works_in_middleware_by_scheme_and_may_answer_without_the_function()
    {
        await using var app = await StartAsync(builder =>
        {
            AddCard(builder);
            builder.UseMiddleware<Bearer>();
        });
        using var stranger = await app.GetAsync("/api/Guarded");
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        using var reader = await app.SendAsync("GET", "/api/Guarded", null, ("Card", "Aigul"));
        Assert.Equal("Aigul", await RunningApp.BodyAsync(reader));
    }

    [Fact]
    public async Task An_Authorize_attribute_does_nothing_and_nobody_is_authenticated_by_the_host()
    {
        await using var app = await StartAsync(AddCard);
        using var answer = await app.SendAsync("GET", "/api/Guarded", null, ("Card", "Aigul"));
        Assert.Equal("nobody", await RunningApp.BodyAsync(answer));
    }

    [Fact]
    public async Task The_ambient_HttpContext_is_not_there()
    {
        await using var app = await StartAsync(builder => builder.Services.AddHttpContextAccessor());
        Assert.Equal("True", await app.TextAsync("/api/Accessor"));
    }

    [Fact]
    public async Task The_entry_point_leads_to_the_method_and_its_attributes()
    {
        var found = new List<Attribute>();
        await using var app = await StartAsync(builder => builder.UseMiddleware((context, next) =>
        {
            var definition = context.FunctionDefinition;
            var dot = definition.EntryPoint.LastIndexOf('.');
            var assembly = AppDomain.CurrentDomain.GetAssemblies().Single(loaded => !loaded.IsDynamic && string.Equals(loaded.Location, definition.PathToAssembly, StringComparison.Ordinal));
            var method = assembly.GetType(definition.EntryPoint[..dot], throwOnError: true)!.GetMethod(definition.EntryPoint[(dot + 1)..])!;
            found.AddRange(method.GetCustomAttributes(typeof(AuthorizeAttribute), inherit: false).Cast<Attribute>());
            Assert.Equal((definition.Id, "Guarded"), (context.FunctionId, definition.Name));
            return next();
        }));
        await app.TextAsync("/api/Guarded");
        Assert.Single(found);
    }

    [Fact]
    public async Task A_startup_filter_that_answers_in_a_functions_place_hangs_the_invocation_for_15_seconds()
    {
        using var time = new StepTime();
        await using var app = await StartAsync(builder => builder.Services
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<IStartupFilter>(new ShortCut()));
        var sending = app.GetAsync("/api/Serve");
        await time.PassAsync(TimeSpan.FromSeconds(14));
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.False(sending.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        using var answer = await sending;
        Assert.Contains("'Serve'", Assert.Single(app.Errors), StringComparison.Ordinal);
    }

    private static Task<RunningApp> StartAsync(Action<FunctionsApplicationBuilder> configure) =>
        RunningApp.StartAsync<Desk>(builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddSingleton<Steps>();
            configure(builder);
        });

    private static void AddCard(FunctionsApplicationBuilder builder) =>
        builder.Services.AddAuthorization().AddAuthentication("Card").AddScheme<AuthenticationSchemeOptions, CardHandler>("Card", null);

    private sealed class ShortCut : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Run(http =>
            {
                http.Response.StatusCode = 429;
                return Task.CompletedTask;
            });
            next(app);
        };
    }
}
