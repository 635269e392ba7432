using System.Reflection;
using System.Text.RegularExpressions;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace Coworking.Api.Tests.Architecture;

/// <summary>What every function and every refusal must say of itself.</summary>
public sealed partial class Declarations
{
    private static readonly Assembly Api = typeof(CoworkingApp).Assembly;

    private static readonly ProblemKind[] Problems =
    [
        .. from type in Api.GetTypes()
           from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
           where field.FieldType == typeof(ProblemKind)
           select (ProblemKind)field.GetValue(null)!,
    ];

    private static IEnumerable<MethodInfo> Functions =>
        Api.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null);

    [Fact]
    public void Every_HTTP_function_declares_who_may_call_it()
    {
        var silent = OpenApiDocument.HttpFunctions()
            .Where(one => AccessMiddleware.CallersOf($"{one.Method.DeclaringType!.FullName}.{one.Method.Name}") == Caller.None);

        Assert.Empty(silent.Select(one => one.Method.Name));
    }

    [Fact]
    public void A_function_that_declares_nothing_is_for_nobody() =>
        Assert.Equal(Caller.None, AccessMiddleware.CallersOf($"{typeof(Undeclared).FullName}.{nameof(Undeclared.Run)}"));

    [Fact]
    public void Every_HTTP_function_says_what_it_does_and_answers_with_a_result()
    {
        foreach (var (method, _) in OpenApiDocument.HttpFunctions())
        {
            Assert.NotNull(method.GetCustomAttribute<SummaryAttribute>());
            Assert.True(
                method.ReturnType == typeof(IResult) || method.ReturnType == typeof(Task<IResult>),
                $"{method.Name} returns {method.ReturnType}: the worker would send an empty body.");
        }
    }

    [Fact]
    public void Function_names_are_unique() =>
        Assert.Empty(Functions.GroupBy(one => one.GetCustomAttribute<FunctionAttribute>()!.Name).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void The_real_worker_can_see_every_function() =>
        Assert.Empty(Functions.Where(one => !one.DeclaringType!.IsPublic || !one.IsPublic).Select(one => one.Name));

    [Fact]
    public void A_refusal_has_one_code_one_status_and_a_title_in_three_languages()
    {
        Assert.NotEmpty(Problems);
        foreach (var problem in Problems)
        {
            Assert.Matches(KebabCase(), problem.Code);
            Assert.InRange(problem.Status, 400, 599);
            Assert.All([problem.Title.Kk, problem.Title.Ru, problem.Title.En], Assert.NotNull);
        }

        Assert.Empty(Problems.GroupBy(one => one.Code).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase();

    private sealed class Undeclared
    {
        public static void Run()
        {
        }
    }
}
