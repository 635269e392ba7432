using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Centres;

/// <summary>The centre's logo. Its address carries its version, so whoever has it keeps it.</summary>
public sealed class ShowLogo(CentreStore store, LogoStore logos)
{
    public async Task<IResult> RunAsync(CancellationToken cancellation)
    {
        if (await store.ReadAsync(cancellation) is not { Logo: { } version } || await logos.FindAsync(version, cancellation) is not { } logo)
        {
            return Problems.NotFound.Answer();
        }

        return new PictureAnswer(logo.Bytes, logo.ContentType, $"\"{version}\"");
    }
}
