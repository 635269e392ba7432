using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

/// <summary>What a patron asks of a booking that is there.</summary>
internal static class PatronVerbs
{
    internal static async Task<string> StatusAsync(this HttpClient patron, JsonObject booking) =>
        (string)(await patron.GetJsonAsync($"/api/bookings/{booking["id"]}"))["status"]!;

    internal static async Task<JsonObject> DoneAsync(this HttpClient patron, JsonObject booking, string verb, string body = "{}")
    {
        using var answer = await patron.PostTextAsync($"/api/bookings/{booking["id"]}/{verb}", body);
        var said = await answer.JsonAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, said.ToJsonString());
        return said;
    }

    internal static async Task<string?> RefusalAsync(this HttpClient patron, JsonObject booking, string verb, string body = "{}")
    {
        using var answer = await patron.PostTextAsync($"/api/bookings/{booking["id"]}/{verb}", body);
        return (string?)(await answer.JsonAsync())["code"];
    }
}
