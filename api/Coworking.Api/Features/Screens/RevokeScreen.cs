using Coworking.Domain.Screens;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Screens;

/// <summary>Disconnects a television: its token opens nothing any more. Disconnecting one that is not there changes nothing.</summary>
public sealed class RevokeScreen(ScreenStore store)
{
    public async Task<IResult> RunAsync(string id, CancellationToken cancellation)
    {
        if (ScreenId.TryParse(id, out var known))
        {
            await store.RevokeAsync(known, cancellation);
        }

        return Results.NoContent();
    }
}
