using System.Text.Json;

namespace Coworking.Provision.Planning;

/// <summary>A price, and where it is from.</summary>
internal sealed record Price(decimal Amount, string Unit, string Source, bool FromPriceList);

/// <summary>The prices of <c>infra/prices.json</c>.</summary>
internal sealed class PriceTable
{
    private readonly Dictionary<string, Price> _prices;

    private PriceTable(DateOnly date, string currency, string region, Dictionary<string, Price> prices)
    {
        Date = date;
        Currency = currency;
        Region = region;
        _prices = prices;
    }

    /// <summary>When somebody last looked at them.</summary>
    public DateOnly Date { get; }

    public string Currency { get; }

    /// <summary>The Azure region that they are of.</summary>
    public string Region { get; }

    public int Count => _prices.Count;

    public int FromPriceList => _prices.Values.Count(price => price.FromPriceList);

    public Price this[string name] => _prices[name];

    public static async Task<PriceTable> ReadAsync(string file, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(file);
        using var json = await JsonDocument.ParseAsync(stream, cancellationToken: cancellation);
        var root = json.RootElement;
        return new PriceTable(
            DateOnly.ParseExact(root.GetProperty("date").GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            root.GetProperty("currency").GetString()!,
            root.GetProperty("region").GetString()!,
            root.GetProperty("prices").EnumerateObject().ToDictionary(one => one.Name, one => PriceOf(one.Value), StringComparer.Ordinal));
    }

    private static Price PriceOf(JsonElement price) => new(
        price.GetProperty("price").GetDecimal(),
        price.GetProperty("unit").GetString()!,
        price.GetProperty("source").GetString()!,
        price.GetProperty("fromPriceList").GetBoolean());
}
