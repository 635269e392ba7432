using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Coworking.LocalFunctions.Catalogue;

/// <summary>Which return types a function may have, and how to await them.</summary>
internal static class Results
{
    private static readonly MethodInfo Awaiting = typeof(Results).GetMethod(nameof(AwaitAsync))!;

    /// <summary>The reader for an HTTP function; null when its answer would be an empty 200.</summary>
    public static ResultReader? OfHttp(Type returned)
    {
        if (IsAnswer(returned))
        {
            return static value => new ValueTask<object?>(value);
        }

        return returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(Task<>)
            && returned.GetGenericArguments() is [var answer] && IsAnswer(answer)
            ? Awaiting.MakeGenericMethod(answer).CreateDelegate<ResultReader>()
            : null;
    }

    /// <summary>The reader for a timer function; null when it returns something that nobody would get.</summary>
    public static ResultReader? OfTimer(Type returned)
    {
        if (returned == typeof(void))
        {
            return static _ => default;
        }

        return returned == typeof(Task) ? WaitAsync : null;
    }

    /// <summary>The reader of a <see cref="Task{TResult}"/>; public to be found by name.</summary>
    public static async ValueTask<object?> AwaitAsync<T>(object? task) => await (Task<T>)task!;

    private static bool IsAnswer(Type type) =>
        typeof(IResult).IsAssignableFrom(type) || typeof(IActionResult).IsAssignableFrom(type);

    private static async ValueTask<object?> WaitAsync(object? task)
    {
        await (Task)task!;
        return null;
    }
}
