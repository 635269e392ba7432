using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Collections;

/// <summary>What a podcast program gets of a collection: programs sign in nowhere, so it is what everyone may hear.</summary>
public sealed class ShowPodcast(SeenRecordings seen, ReadSettings settings, PublicAddress address, DocumentCopies copies)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { Centre: var centre })
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var language = AskedLanguage.Of(request, centre.Languages);
        return await copies.AnswerAsync(
            $"feed {id} {language}",
            "application/rss+xml; charset=utf-8",
            async () => await seen.WithTextsAsync(id, Audience.Everyone, cancellation) is { } found
                ? new PodcastFeed(found, centre.Name.In(language), language, address).ToUtf8()
                : null) ?? Problems.NotFound.Answer();
    }
}
