using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// A patron joins the line for a day. Nothing that fits is free, and the sheets that say so are rewritten in the transaction:
/// whoever frees something on one of them meanwhile looks again, and sees the new one. ADR 0007.
/// </summary>
public sealed class JoinWaitlist(DayStore store, DayWriter writer)
{
    private static readonly LocalizedText EndAfterStart = new(
        "Аяқталу уақыты басталуынан кейін болуы керек.", "Конец должен быть позже начала.", "The end must be after the start.");

    private static readonly LocalizedText MinutesRule = new(
        "1-1440 аралығындағы минут саны.", "Число минут от 1 до 1440.", "A number of minutes from 1 to 1440.");

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, BookingsJson.Wire.JoinWaitlistBody, cancellation);
        var key = IdempotencyKey.Read(request);
        if (!body.IsOk || !key.IsOk)
        {
            return body.IsOk ? key.Error : body.Error;
        }

        var asked = body.Value;
        if (asked.To <= asked.From)
        {
            return Problems.Malformed.AnswerFor("to", EndAfterStart);
        }

        if (asked.Minutes is < 1 or > TimeOfDay.MinutesInDay)
        {
            return Problems.Malformed.AnswerFor("minutes", MinutesRule);
        }

        var wanted = BookingMapping.ToWanted(asked.Resources, asked.Kind, asked.Count);
        if (!wanted.IsOk)
        {
            return wanted.Error;
        }

        var user = CurrentUser.Of(request.HttpContext);
        var id = BookingId.Create(asked.Date, key.Value is { } known
            ? SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Patron.Value}\n{known.Value}"))
            : RandomNumberGenerator.GetBytes(8));
        var joined = await writer.RunAsync(
            async stop => await store.ReadLineAsync(asked.Date, stop),
            (seen, centre, now) => Decide(
                new WaitlistEntry
                {
                    Id = id,
                    Patron = user.Patron,
                    Alias = user.Alias,
                    Day = new CentreDay(asked.Date, centre.Centre.Zone),
                    Window = new TimeRange(asked.From, asked.To),
                    Minutes = asked.Minutes,
                    Wanted = wanted.Value,
                    People = asked.People ?? 1,
                    CreatedAt = now,
                },
                seen,
                centre,
                now),
            cancellation);
        return joined.Match(
            answer => JsonAnswer.Created($"/api/me/waitlist/{answer.Id}", answer, BookingsJson.Wire.WaitlistAnswer),
            problem => (IResult)problem);
    }

    private static Result<Decision<WaitlistAnswer>, ProblemAnswer> Decide(WaitlistEntry entry, DayReading seen, CentreSettings centre, Instant now)
    {
        var ledger = seen.Ledger(centre, now);
        if (ledger.Line.FirstOrDefault(other => other.Id == entry.Id) is { } before)
        {
            return IsSame(before, entry)
                ? new Decision<WaitlistAnswer>(before.ToAnswer(ledger.Line, centre, now))
                : Problems.IdempotencyKeyReused.Answer();
        }

        if (centre.SanctionOf(entry.Patron, now) is { } sanction)
        {
            return sanction.ToAnswer();
        }

        return ledger.Join(entry).Match(
            joined => (Result<Decision<WaitlistAnswer>, ProblemAnswer>)new Decision<WaitlistAnswer>(joined.ToAnswer(ledger.Line, centre, now), ledger.Change),
            refusal => refusal switch
            {
                WaitlistRefusal.TooMany => WaitlistProblems.TooManyWaiting.Answer(),
                WaitlistRefusal.WindowTooShort => WaitlistProblems.WindowTooShort.Answer(),
                WaitlistRefusal.PlaceFree free => PlaceFree(free, entry),
                WaitlistRefusal.Rule rule => rule.Refusal.ToAnswer(),
                _ => throw new InvalidOperationException($"No problem stands for {refusal.GetType().Name}."),
            });
    }

    private static ProblemAnswer PlaceFree(WaitlistRefusal.PlaceFree free, WaitlistEntry entry)
    {
        IReadOnlyList<AlternativeAnswer> offered =
            [new AlternativeAnswer(entry.Id.Date, free.Range.Start, free.Range.End, [.. free.Resources.Select(id => id.Value)])];
        return WaitlistProblems.PlaceFree.Answer(with: ("alternatives", JsonSerializer.SerializeToNode(offered, BookingsJson.Wire.Alternatives)));
    }

    private static bool IsSame(WaitlistEntry before, WaitlistEntry entry) =>
        before.Window == entry.Window && before.Minutes == entry.Minutes && before.People == entry.People && (before.Wanted, entry.Wanted) switch
        {
            (Wanted.AnyOf one, Wanted.AnyOf other) => one == other,
            (Wanted.Named one, Wanted.Named other) => one.Resources.SequenceEqual(other.Resources),
            _ => false,
        };
}
