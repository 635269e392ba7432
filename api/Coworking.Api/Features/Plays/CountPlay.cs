using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Plays;

/// <summary>Takes what a player says was heard of a recording, as far as it can be true.</summary>
public sealed class CountPlay(PlayTokens tokens, PlayStore store, PlayAddresses addresses, ReadSettings settings, IClock clock)
{
    private const int MostSeconds = 7 * 24 * 60 * 60;

    private static readonly LocalizedText SecondsRule = new(
        "0-ден 604 800-ге дейінгі секунд саны болуы керек.", "Нужно число секунд от 0 до 604 800.", "Must be a number of seconds from 0 to 604,800.");

    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        if (!addresses.MaySpeak(request))
        {
            return Problems.TooMany.Answer();
        }

        var body = await JsonBody.ReadAsync(request, PlaysJson.Wire.PlayBody, cancellation);
        return await body.Match(said => CountAsync(id, said, request, cancellation), problem => Task.FromResult<IResult>(problem));
    }

    private async Task<IResult> CountAsync(string id, PlayBody said, HttpRequest request, CancellationToken cancellation)
    {
        if (said.Seconds is < 0 or > MostSeconds)
        {
            return Problems.Malformed.AnswerFor("seconds", SecondsRule);
        }

        if (tokens.Read(said.Play, id) is not var (play, nonce) || await settings.RunAsync(cancellation) is not { Centre.Zone: { } zone })
        {
            return Problems.NotFound.Answer();
        }

        var now = clock.GetCurrentInstant();
        if (play.IsOver(zone, now))
        {
            return PlayProblems.PlayOver.Answer();
        }

        if (play.Believed(said.Seconds, now) is > 0 and var seconds && !Robots.IsOne(request))
        {
            await store.RaiseAsync(play.DayIn(zone), play, nonce, seconds, cancellation);
        }

        return Results.NoContent();
    }
}
