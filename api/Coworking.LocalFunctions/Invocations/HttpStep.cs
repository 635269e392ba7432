using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Coworking.LocalFunctions.Invocations;

/// <summary>Shows the request to the steps after it, and sends their result when they are done.</summary>
internal static class HttpStep
{
    public static FunctionExecutionDelegate Around(FunctionExecutionDelegate next) => async context =>
    {
        var invocation = Invocation.Of(context);
        if (invocation.Http is not { } http)
        {
            await next(context);
            return;
        }

        context.Items[Invocation.HttpContextKey] = http;
        await next(context);

        // Here no step after this one can catch a throw: an answer must be whole before it is returned.
        switch (invocation.Result)
        {
            case IActionResult result:
                await result.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
                break;
            case IResult result:
                await result.ExecuteAsync(http);
                break;
        }
    };
}
