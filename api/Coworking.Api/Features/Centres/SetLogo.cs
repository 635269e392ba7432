using System.Security.Cryptography;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Centres;

/// <summary>Sets the centre's logo, or takes it away. The new one is stored before the centre names it, the old one removed after.</summary>
public sealed class SetLogo(EditCentre edit, LogoStore logos, IClock clock)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength > Logo.LargestSize)
        {
            return Problems.TooLarge.Answer();
        }

        var bytes = new byte[Logo.LargestSize + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        if (length > Logo.LargestSize)
        {
            return Problems.TooLarge.Answer();
        }

        var picture = bytes[..length];
        if (Logo.ContentTypeOf(picture) is not { } contentType)
        {
            return CentreProblems.NotALogo.Answer();
        }

        var version = Convert.ToHexStringLower(SHA256.HashData(picture).AsSpan(0, 8));
        await logos.KeepAsync(version, picture, contentType, cancellation);
        return await NameAsync(version, cancellation);
    }

    public Task<IResult> RemoveAsync(CancellationToken cancellation) => NameAsync(version: null, cancellation);

    private async Task<IResult> NameAsync(string? version, CancellationToken cancellation)
    {
        string? before = null;
        var changed = await edit.RunAsync(
            stored =>
            {
                before = stored.Logo;
                return (Result<StoredCentre, ProblemAnswer>)(stored.Logo == version ? stored : stored with { Logo = version, ChangedAt = clock.GetCurrentInstant() });
            },
            cancellation);
        if (changed.IsOk && before is not null && before != version)
        {
            await logos.RemoveAsync(before, cancellation);
        }

        return changed.Match(ChangeCentre.Answer, problem => problem);
    }
}
