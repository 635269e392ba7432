using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Screens;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Screens;

/// <summary>Sets what a television is called and shows.</summary>
public sealed class ChangeScreen(ScreenStore store)
{
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

        var written = await Rewriting.RunAsync(request.Headers.IfMatch.ToString(), FindAsync, read => read.Version, WriteAsync);
        if (!written.IsOk)
        {
            return written.Error;
        }

        var answer = ScreenViews.Desk(written.Value);
        return JsonAnswer.Ok(answer, ScreensJson.Wire.DeskScreen, answer.Etag);

        async Task<StoredScreen?> FindAsync() => ScreenId.TryParse(id, out var known) ? await store.FindAsync(known, cancellation) : null;

        async Task<Result<StoredScreen?, ProblemAnswer>> WriteAsync(StoredScreen read)
        {
            var changed = read.Screen.Change(body.Value.Name, programme.Value);
            // The television may have been seen in this very moment: that is no change to hold against anybody.
            return !changed.IsOk ? ScreenProblems.Of(changed.Error)
                : await store.ReplaceAsync(read, changed.Value, cancellation) ? read with { Screen = changed.Value }
                : (StoredScreen?)null;
        }
    }
}
