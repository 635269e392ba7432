using System.Text.RegularExpressions;
using Coworking.Domain.Common;

namespace Coworking.Api.Features.Resources;

/// <summary>Names the first thing in a resource that no resource may have.</summary>
internal static partial class ResourceCheck
{
    private const int LongestText = 100;
    private const int MostFeatures = 20;

    private static readonly LocalizedText TooLong = new(
        "Тым ұзын: 100 таңбадан аспауы керек.", "Слишком длинно: не больше 100 знаков.", "Too long: at most 100 characters.");

    private static readonly LocalizedText CapacityRule = new(
        "1 мен 1000 арасындағы бүтін сан керек.", "Нужно целое число от 1 до 1000.", "A whole number from 1 to 1000.");

    private static readonly LocalizedText FeaturesRule = new(
        "Ең көбі жиырма сипат, әрқайсысы бір рет, «window» сияқты сөздермен.",
        "Не больше двадцати свойств, каждое один раз, словами вроде window.",
        "At most twenty features, each once, words such as window.");

    public static (string Field, LocalizedText Message)? FaultOf(ChangeResourceBody body) =>
        body.Name.LongestLength > LongestText ? ("name", TooLong)
        : body.Zone?.LongestLength > LongestText ? ("zone", TooLong)
        : body.Capacity is < 1 or > 1000 ? ("capacity", CapacityRule)
        : !AreFeatures(body.Features ?? []) ? ("features", FeaturesRule)
        : null;

    private static bool AreFeatures(IReadOnlyList<string> features) =>
        features.Count <= MostFeatures
        && features.Distinct(StringComparer.Ordinal).Count() == features.Count
        && features.All(FeaturePattern().IsMatch);

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FeaturePattern();
}
