using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Centres;

/// <summary>
/// A director sets name, languages, hours and rules, all at once. The version seen must be named: two directors never
/// overwrite each other unseen.
/// </summary>
public sealed class ChangeCentre(CentreStore store, EditCentre edit, SettleOutsideHours outside, IClock clock)
{
    private static readonly LocalizedText VersionNeeded = new(
        "If-Match тақырыбы керек: GET /api/centre берген etag.", "Нужен заголовок If-Match: etag из GET /api/centre.", "If-Match must name the etag of GET /api/centre.");

    private static readonly LocalizedText StaysAsItIs = new(
        "Мұны тек өңірлік АТ қызметі өзгертеді.", "Это меняет только областная ИТ-служба.", "Only regional IT changes this.");

    private static readonly LocalizedText KeepOrCancel = new(
        "«keep» не «cancel» керек.", "Нужно keep или cancel.", "Must be keep or cancel.");

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var seen = request.Headers.IfMatch.ToString();
        if (seen is "" or "*")
        {
            return Problems.Malformed.AnswerFor("If-Match", VersionNeeded);
        }

        var body = await JsonBody.ReadAsync(request, CentresJson.Wire.ChangeCentreBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var wanted = body.Value.ToAnswer();
        if (CentreCheck.FaultsOf(wanted).ToList() is { Count: > 0 } faults)
        {
            return CentreProblems.Faulty(faults);
        }

        if (request.Query["bookings"].ToString() is not ("" or "keep" or "cancel"))
        {
            return Problems.Malformed.AnswerFor("bookings", KeepOrCancel);
        }

        if (await store.ReadNowAsync(cancellation) is not { } before)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        // Refused before a booking is touched; decided again when it is written.
        var after = Changed(before, wanted, seen);
        if (!after.IsOk)
        {
            return after.Error;
        }

        if (await outside.RunAsync(request, before.Settings, after.Value.Settings.Centre.Hours, cancellation) is { } refusal)
        {
            return refusal;
        }

        var changed = await edit.RunAsync(stored => Changed(stored, wanted, seen), cancellation);
        if (!changed.IsOk)
        {
            return changed.Error;
        }

        // Whoever booked between the look and the change.
        _ = await outside.RunAsync(request, before.Settings, after.Value.Settings.Centre.Hours, cancellation);
        return Answer(changed.Value);
    }

    internal static IResult Answer(StoredCentre stored)
    {
        var answer = stored.Answer();
        return JsonAnswer.Ok(answer, CentresJson.Wire.CentreAnswer, answer.Etag);
    }

    private Result<StoredCentre, ProblemAnswer> Changed(StoredCentre stored, CentreAnswer wanted, string seen)
    {
        if (stored.Answer().Etag != seen)
        {
            return Problems.ChangedMeanwhile.Answer();
        }

        var centre = stored.Settings.Centre;
        FieldFault[] faults =
        [
            .. CentreCheck.Unless(wanted.Code == centre.Code, "code", StaysAsItIs),
            .. CentreCheck.Unless(wanted.Zone == centre.Zone.Id, "zone", StaysAsItIs),
        ];
        return faults.Length > 0
            ? CentreProblems.Faulty(faults)
            : stored with { Settings = stored.Settings with { Centre = wanted.ToCentre() }, ChangedAt = clock.GetCurrentInstant() };
    }
}
