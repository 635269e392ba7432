using System.Globalization;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Platform.Http;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Limit">1 to 100 items, 50 unless told.</param>
/// <param name="Cursor">Where the last part ended, as that answer's <c>next</c> said; null for the beginning.</param>
public sealed record PageQuery(int Limit, string? Cursor)
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 100;
    internal const string LimitTold = "1 to 100, 50 unless told";
    internal const string CursorTold = "The last answer's next";

    public const int MaxCursorLength = 512;

    private static readonly LocalizedText LimitRule = new(
        "1 мен 100 аралығындағы сан болуы керек.", "Нужно число от 1 до 100.", "Must be a number from 1 to 100.");

    private static readonly LocalizedText CursorRule = new(
        "Тізімнің мұндай орны жоқ.", "Такого места в списке нет.", "There is no such place in the list.");

    public static Result<PageQuery, ProblemAnswer> Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var limit = DefaultLimit;
        if (request.Query.TryGetValue("limit", out var wanted)
            && (!int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > MaxLimit))
        {
            return Problems.Malformed.AnswerFor("limit", LimitRule);
        }

        string? cursor = request.Query["cursor"];
        return cursor?.Length > MaxCursorLength
            ? Problems.Malformed.AnswerFor("cursor", CursorRule)
            : new PageQuery(limit, string.IsNullOrEmpty(cursor) ? null : cursor);
    }

    /// <summary>The part that is asked for of a list that a rule of its own keeps short enough to be read whole, and where the next begins.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="all">The whole list, in order.</param>
    /// <param name="idOf">What tells an item from all others; where a part ended.</param>
    internal static Result<(IReadOnlyList<T> Items, string? Next), ProblemAnswer> PartOf<T>(HttpRequest request, IReadOnlyList<T> all, Func<T, string> idOf)
    {
        var page = Read(request);
        if (!page.IsOk)
        {
            return page.Error;
        }

        var (limit, cursor) = page.Value;
        var from = cursor is null ? 0 : all.TakeWhile(one => idOf(one) != cursor).Count() + 1;
        if (from > all.Count)
        {
            return Problems.Malformed.AnswerFor("cursor", CursorRule);
        }

        IReadOnlyList<T> items = [.. all.Skip(from).Take(limit)];
        return (items, items.Count > 0 && from + items.Count < all.Count ? idOf(items[^1]) : null);
    }
}
