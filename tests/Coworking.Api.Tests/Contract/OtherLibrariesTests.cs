using System.Net;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Contract;

/// <summary>Libraries share their tenants, so only the audience tells one's tokens from another's.</summary>
public sealed class OtherLibrariesTests(StorageFixture storage)
{
    [Theory]
    [InlineData("coworking-api", HttpStatusCode.OK)]
    [InlineData("30000000-0000-4000-8000-000000000003", HttpStatusCode.Unauthorized)]
    public async Task A_token_made_out_to_one_library_opens_no_other(string library, HttpStatusCode answer)
    {
        await using var centre = await TestCentre.StartAsync(storage, builder =>
        {
            builder.Configuration["Identity:Patrons:TokenValidationParameters:ValidAudience"] = library;
            builder.Configuration["Identity:Staff:TokenValidationParameters:ValidAudience"] = library;
        });
        using var patron = await centre.NewPatronClientAsync();
        using var librarian = await centre.ClientAsync("librarian");

        using var mine = await patron.GetAsync(new Uri("/api/me/bookings", UriKind.Relative), TestContext.Current.CancellationToken);
        using var desk = await librarian.GetAsync(new Uri("/api/desk/screens", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((answer, answer), (mine.StatusCode, desk.StatusCode));
    }
}
