using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;

namespace Coworking.Api.Tests.Proofs.Commands;

/// <summary>
/// Somebody with a screen in front of them. Asks again, with the same key, as long as the answer is 503 or none came; gives up after some
/// tries, and then does not know. Two screens of one patron share what they know of.
/// </summary>
/// <param name="name">For the history.</param>
/// <param name="patron">The person.</param>
/// <param name="http">Signed in.</param>
/// <param name="day">The first day that is played with.</param>
/// <param name="seed">Makes this one's impatience, and tags that no other has.</param>
internal sealed class Actor(string name, Patron patron, HttpClient http, LocalDate day, int seed)
{
    private readonly Random _random = new(seed);
    private int _commands;

    public string Name => name;

    public Patron Patron => patron;

    public LocalDate Day => day;

    /// <summary>How many tries until it gives up.</summary>
    public int Tries { get; init; } = 6;

    /// <summary>The part of tries that it breaks off itself, after a few milliseconds.</summary>
    public double Impatience { get; init; }

    /// <summary>A librarian's client, where the actor may use one.</summary>
    public HttpClient? Desk { get; init; }

    /// <summary>The time of day at the centre, in minutes.</summary>
    public Func<int> Now { get; init; } = () => 0;

    /// <summary>The closures that anybody made.</summary>
    public ConcurrentBag<string> Closures { get; init; } = [];

    /// <summary>What the timer does each minute; false where storage kept it from its end.</summary>
    public Func<Task<bool>> SweepAsync { get; init; } = () => Task.FromResult(true);

    public string NextTag() => $"{name}.{++_commands}";

    public Task<Reply> GetAsync(string path) => AskAsync(http, Tries, () => new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)));

    /// <summary>Posts, with the same key each time.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="body">What.</param>
    /// <param name="key">The request's key.</param>
    /// <param name="untilKnown">Asks on however long nobody answers.</param>
    /// <param name="atDesk">Asks as a librarian.</param>
    public Task<Reply> PostAsync(string path, JsonObject? body = null, string? key = null, bool untilKnown = false, bool atDesk = false) => AskAsync(atDesk ? Desk! : http, untilKnown ? 100 : Tries, () =>
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        return request;
    });

    private async Task<Reply> AskAsync(HttpClient client, int most, Func<HttpRequestMessage> make)
    {
        var reply = await TryAsync(client, make, mayLeave: most > 1);
        for (var tries = 1; tries < most && reply.IsUnknown; tries++)
        {
            reply = (await TryAsync(client, make, mayLeave: tries + 1 < most)) with { Tries = tries + 1 };
        }

        return reply;
    }

    private async Task<Reply> TryAsync(HttpClient client, Func<HttpRequestMessage> make, bool mayLeave)
    {
        using var request = make();
        using var patience = new CancellationTokenSource();
        if (mayLeave && _random.NextDouble() < Impatience)
        {
            patience.CancelAfter(_random.Next(1, 40));
        }

        try
        {
            using var answer = await client.SendAsync(request, patience.Token);
            var text = await answer.Content.ReadAsStringAsync(patience.Token);
            return new Reply((int)answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject());
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException)
        {
            return new Reply(0, Body: null);
        }
    }
}

/// <summary>A person, and the bookings that the person has heard of.</summary>
internal sealed class Patron(string userName)
{
    private readonly ConcurrentDictionary<string, (string Id, LocalDate Date, int End)> _bookings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _waits = new(StringComparer.Ordinal);

    public string UserName => userName;

    public void Knows(JsonObject booking) =>
        _bookings[Wire.Tag(booking)] = ((string)booking["id"]!, NodaTime.Text.LocalDatePattern.Iso.Parse((string)booking["date"]!).Value, Wire.Minute(booking["end"]));

    /// <summary>The person waits for something.</summary>
    public void WaitsFor(string entry) => _waits[entry] = entry;

    /// <summary>One of the entries of the waiting list, by any number; null where there are none.</summary>
    public string? PickWait(int number)
    {
        var known = _waits.Keys.Order(StringComparer.Ordinal).ToList();
        return known.Count == 0 ? null : known[number % known.Count];
    }

    /// <summary>One of them, by any number; null where there are none.</summary>
    public (string Tag, string Id, LocalDate Date, int End)? Pick(int number)
    {
        var known = _bookings.ToArray();
        if (known.Length == 0)
        {
            return null;
        }

        var (tag, (id, date, end)) = known.OrderBy(one => one.Key, StringComparer.Ordinal).ElementAt(number % known.Length);
        return (tag, id, date, end);
    }
}
