using Coworking.Api.Platform.Http;
using Coworking.Domain.Screens;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Screens;

/// <summary>
/// Sets what a television is called and shows. Who names the version seen (<c>If-Match</c>) is told when somebody was faster; who
/// names none writes over it.
/// </summary>
public sealed class ChangeScreen(ScreenStore store)
{
    private const int MostTries = 8;

    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = await JsonBody.ReadAsync(request, ScreensJson.Wire.ChangeScreenBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var programme = ScreenProgramme.Create(body.Value.Mode, body.Value.Notice, body.Value.Recordings);
        if (!programme.IsOk)
        {
            return ScreenProblems.Of(programme.Error);
        }

        var seen = request.Headers.IfMatch.ToString();
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (!ScreenId.TryParse(id, out var known) || await store.FindAsync(known, cancellation) is not { } stored)
            {
                return Problems.NotFound.Answer();
            }

            if (!SeenVersion.Is(seen, stored.Version))
            {
                return Problems.ChangedMeanwhile.Answer();
            }

            var changed = stored.Screen.Change(body.Value.Name, programme.Value);
            if (!changed.IsOk)
            {
                return ScreenProblems.Of(changed.Error);
            }

            // The television may have been seen in this very moment: that is no change to hold against anybody.
            if (await store.ReplaceAsync(stored, changed.Value, cancellation))
            {
                var answer = ScreenViews.Desk(stored with { Screen = changed.Value });
                return JsonAnswer.Ok(answer, ScreensJson.Wire.DeskScreen, answer.Etag);
            }
        }

        return Problems.TryAgain.Answer();
    }
}
