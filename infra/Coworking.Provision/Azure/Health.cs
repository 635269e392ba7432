using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Coworking.Provision.Azure;

/// <summary>How an instance is: the release that its <c>/api/health</c> reports, or why it does not.</summary>
/// <param name="IsWell">Whether it answers that it is well.</param>
/// <param name="Release">What it runs.</param>
/// <param name="Schema">The version of the shape of its rows; an older release cannot read rows of a higher one.</param>
/// <param name="Why">What is the matter.</param>
internal sealed record Health(bool IsWell, string? Release, int? Schema, string? Why)
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(10) };

    public static async Task<Health> AskAsync(Instance instance, CancellationToken cancellation)
    {
        var (status, said) = await GetAsync(Under(instance.Api, "health"), cancellation);
        return (status, said) switch
        {
            (200, not null) => new Health(said["status"]?.GetValue<string>() is "ok", said["release"]?.GetValue<string>(), said["schema"]?.GetValue<int>(), null),
            (0, _) => new Health(IsWell: false, null, null, "does not answer"),
            _ => new Health(IsWell: false, null, null, $"answers {status}"),
        };
    }

    /// <summary>Which release its pages are of; null when they do not say.</summary>
    public static async Task<string?> PagesAsync(Instance instance, CancellationToken cancellation) =>
        (await GetAsync(Under(instance.Origin, PublishSite.ReleaseFile), cancellation)).Said?["release"]?.GetValue<string>();

    /// <summary>The list of centres that its pages carry; null when they do not say.</summary>
    public static async Task<JsonObject?> CentresAsync(Instance instance, CancellationToken cancellation) =>
        (await GetAsync(Under(instance.Origin, PublishSite.CentresFile), cancellation)).Said;

    /// <summary>Whether a centre file was imported, or the director set it up; null when it does not say.</summary>
    public static async Task<bool?> IsSetUpAsync(Instance instance, CancellationToken cancellation) =>
        await GetAsync(Under(instance.Api, "centre"), cancellation) switch
        {
            (200, _) => true,
            (_, { } said) when said["code"]?.GetValue<string>() is "not-set-up" => false,
            _ => null,
        };

    private static async Task<(int Status, JsonObject? Said)> GetAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            using var answer = await Http.GetAsync(address, cancellation);
            var isJson = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) ?? false;
            return ((int)answer.StatusCode, isJson ? await answer.Content.ReadFromJsonAsync<JsonObject>(cancellation) : null);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or (TaskCanceledException and { InnerException: TimeoutException }))
        {
            return (0, null);
        }
    }

    private static Uri Under(Uri address, string path) => new($"{address.AbsoluteUri.TrimEnd('/')}/{path}");
}
