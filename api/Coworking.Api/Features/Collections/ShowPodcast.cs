using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Collections;

/// <summary>What a podcast program gets of a collection: programs sign in nowhere, so it is what everyone may hear.</summary>
public sealed class ShowPodcast(SeenRecordings seen, ReadSettings settings, PublicAddress address)
{
    /// <summary>Programs ask about once an hour; a new recording is told of as soon.</summary>
    private const int MaxAgeSeconds = 300;

    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { Centre: var centre })
        {
            return CentreProblems.NotSetUp.Answer();
        }

        if (await seen.OfAsync(id, Audience.Everyone, cancellation) is not { } found)
        {
            return Problems.NotFound.Answer();
        }

        var language = AskedLanguage.Of(request, centre.Languages);
        var feed = new PodcastFeed(found, centre.Name.In(language), language, address).ToUtf8();
        return new DocumentAnswer(feed, "application/rss+xml; charset=utf-8", MaxAgeSeconds);
    }
}
