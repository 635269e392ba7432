using System.Reflection;
using Coworking.Domain.Common;
using NetArchTest.Rules;
using Xunit;

namespace Coworking.Api.Tests.Architecture;

/// <summary>Arrows point one way: trigger to use case to domain, store to domain.</summary>
public sealed class Arrows
{
    private const string Features = "Coworking.Api.Features";

    private static readonly Assembly Api = typeof(CoworkingApp).Assembly;
    private static readonly Assembly Domain = typeof(LocalizedText).Assembly;

    public static TheoryData<string> FeatureNames() =>
        [.. Api.GetTypes().Select(FeatureOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_domain_knows_nothing_but_the_framework_and_NodaTime()
    {
        var references = Domain.GetReferencedAssemblies().Select(one => one.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("netstandard" or "mscorlib"));

        Assert.Equal(["NodaTime"], references);
    }

    [Fact]
    public void The_domain_has_no_clock_and_rolls_no_dice() => AssertHolds(
        Types.InAssembly(Domain).Should().NotHaveDependencyOnAny(
            "NodaTime.SystemClock", "NodaTime.IClock", "System.TimeProvider", "System.Random", "System.Guid", "System.Net", "System.IO.File"));

    [Fact]
    public void The_platform_knows_no_feature() => AssertHolds(
        Types.InAssembly(Api).That().ResideInNamespace("Coworking.Api.Platform").Should().NotHaveDependencyOn(Features));

    [Fact]
    public void Triggers_know_no_storage() => AssertHolds(
        Types.InAssembly(Api).That().HaveNameEndingWith("Functions", StringComparison.Ordinal).Should().NotHaveDependencyOnAny("Azure.Data", "Azure.Storage"));

    [Theory, MemberData(nameof(FeatureNames))]
    public void A_feature_never_opens_another_features_store(string feature)
    {
        var others = Api.GetTypes()
            .Where(type => FeatureOf(type) is { } owner && owner != feature && IsStorage(type.Name))
            .Select(type => type.FullName!)
            .ToArray();

        if (others.Length > 0)
        {
            AssertHolds(Types.InAssembly(Api).That().ResideInNamespace($"{Features}.{feature}").Should().NotHaveDependencyOnAny(others));
        }
    }

    private static bool IsStorage(string name) =>
        name.EndsWith("Store", StringComparison.Ordinal) || name.EndsWith("Entity", StringComparison.Ordinal);

    private static string? FeatureOf(Type type) =>
        type.Namespace?.StartsWith(Features + ".", StringComparison.Ordinal) == true ? type.Namespace[(Features.Length + 1)..].Split('.')[0] : null;

    private static void AssertHolds(ConditionList rule)
    {
        var outcome = rule.GetResult();
        Assert.True(outcome.IsSuccessful, string.Join(", ", outcome.FailingTypeNames ?? []));
    }
}
