using Coworking.Domain.Bookings;
using CsCheck;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Bookings;

public sealed class BookingIdTests
{
    [Fact]
    public void An_id_is_read_back_from_its_text() => Gen.Byte.Array[8].Sample(random =>
    {
        var id = BookingId.Create(new LocalDate(2026, 11, 24), random);
        Assert.True(BookingId.TryParse(id.Value, out var read));
        Assert.Equal(id, read);
        Assert.Equal(id, BookingId.FromTail(id.Date, id.Tail));
        Assert.StartsWith("2026-11-24-", id.Value, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-11-24")]
    [InlineData("2026-11-24-0123456789a")]
    [InlineData("2026-11-24-0123456789abc")]
    [InlineData("2026-11-24-0123456789ai")]
    [InlineData("2026-13-24-0123456789ab")]
    [InlineData("2026-11-24-0123456789AB")]
    [InlineData("2026-11-24|0123456789ab")]
    public void Anything_else_is_not_an_id(string? text) => Assert.False(BookingId.TryParse(text, out _));

    [Fact]
    public void A_patron_does_not_print_itself() =>
        Assert.DoesNotContain("secret", $"{new PatronId("secret")}", StringComparison.Ordinal);
}
