using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Centres;

/// <summary>What a director's page does: reads the centre, changes a member, sends the whole back with the version seen.</summary>
internal static class Director
{
    /// <summary>What the centre shows, without the members that the API makes.</summary>
    public static JsonObject Editable(JsonObject shown)
    {
        var centre = shown.DeepClone().AsObject();
        foreach (var made in new[] { "etag", "changedAt", "logo" })
        {
            centre.Remove(made);
        }

        return centre;
    }

    public static Task<HttpResponseMessage> PutAsync(this HttpClient client, string path, JsonNode body, string? header = null, string? value = null) =>
        client.SendAsync(HttpMethod.Put, path, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), header, value);

    public static async Task<HttpResponseMessage> SendAsync(
        this HttpClient client, HttpMethod method, string path, HttpContent? content, string? header = null, string? value = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        return await client.SendAsync(request);
    }

    /// <summary>Changes the centre as it is now.</summary>
    public static async Task<HttpResponseMessage> ChangeCentreAsync(this HttpClient client, Action<JsonObject> change, string query = "")
    {
        var shown = await client.GetJsonAsync("/api/centre");
        var centre = Editable(shown);
        change(centre);
        return await client.PutAsync($"/api/desk/centre{query}", centre, "If-Match", (string)shown["etag"]!);
    }

    /// <summary>The same, and fails the test if that does not work.</summary>
    public static async Task<JsonObject> SetAsync(this HttpClient client, Action<JsonObject> change)
    {
        using var answer = await client.ChangeCentreAsync(change);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.TextAsync());
        return await answer.JsonAsync();
    }

    public static ByteArrayContent Picture(byte[] bytes, string contentType = "image/png")
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        return content;
    }
}
