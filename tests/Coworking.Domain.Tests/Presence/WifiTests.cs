using Coworking.Domain.Centres;
using Xunit;

namespace Coworking.Domain.Tests.Presence;

public sealed class WifiTests
{
    [Fact]
    public void A_phone_reads_network_and_password_whatever_signs_they_have() =>
        Assert.Equal(@"WIFI:T:WPA;S:Кітап\;хана\:1;P:a\\b\,c\""d1;;", new Wifi("Кітап;хана:1", "a\\b,c\"d1", WifiSecurity.Wpa).QrText);

    [Fact]
    public void An_open_network_has_no_password()
    {
        Assert.Equal("WIFI:T:nopass;S:Library;;", new Wifi("Library", Password: null, WifiSecurity.Open).QrText);
        Assert.True(Wifi.IsPassword(password: null, WifiSecurity.Open));
        Assert.False(Wifi.IsPassword("password", WifiSecurity.Open));
    }

    [Theory]
    [InlineData("1234567", false)]
    [InlineData("12345678", true)]
    [InlineData("құпиясөз1", false)]
    [InlineData(null, false)]
    public void A_password_has_eight_ASCII_characters_or_more(string? password, bool fits) =>
        Assert.Equal(fits, Wifi.IsPassword(password, WifiSecurity.Wpa));

    [Fact]
    public void A_password_ends_at_63_and_a_name_at_32_bytes()
    {
        Assert.True(Wifi.IsPassword(new string('a', 63), WifiSecurity.Wpa));
        Assert.False(Wifi.IsPassword(new string('a', 64), WifiSecurity.Wpa));
        Assert.True(Wifi.IsNetwork(new string('я', 16)));
        Assert.False(Wifi.IsNetwork(new string('я', 17)));
        Assert.False(Wifi.IsNetwork(""));
    }
}
