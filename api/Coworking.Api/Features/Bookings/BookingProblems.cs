using Coworking.Api.Platform.Http;

namespace Coworking.Api.Features.Bookings;

/// <summary>The refusals of the contract's bookings part. Titles say what and the way out; details name figures.</summary>
internal static class BookingProblems
{
    public static readonly ProblemKind SlotTaken = ProblemKind.Of(409, "slot-taken",
        "Бұл уақытта орын бос емес. Басқа орынды немесе уақытты таңдаңыз.",
        "Это время уже занято. Выберите другое место или другое время.",
        "Somebody else has this time. Please choose another place or time.");

    public static readonly ProblemKind UnknownResource = ProblemKind.Of(422, "unknown-resource",
        "Орталықта мұндай орын жоқ. Тізімнен таңдаңыз.",
        "Такого места в центре нет. Выберите из списка.",
        "The centre has no such place. Please choose one from the list.");

    public static readonly ProblemKind TooManyResources = ProblemKind.Of(422, "too-many-resources",
        "Бір бронға тым көп орын таңдалды.",
        "Для одной брони выбрано слишком много мест.",
        "That is too many places for one booking.");

    public static readonly ProblemKind DeskOnly = ProblemKind.Of(422, "desk-only",
        "Мұны тек кітапханашы береді. Кітапханашыға жүгініңіз.",
        "Это выдаёт только библиотекарь. Обратитесь, пожалуйста, к нему.",
        "Only the librarian lends this. Please ask at the desk.");

    public static readonly ProblemKind OffGrid = ProblemKind.Of(422, "off-grid",
        "Басталу және аяқталу уақыты кесте қадамына сәйкес келмейді.",
        "Начало и конец не совпадают с шагом расписания.",
        "Start and end must be on the timetable's steps.");

    public static readonly ProblemKind TooShort = ProblemKind.Of(422, "too-short",
        "Бронь тым қысқа. Ұзағырақ уақыт таңдаңыз.",
        "Слишком короткая бронь. Выберите время подольше.",
        "The booking is too short. Please choose a longer time.");

    public static readonly ProblemKind InThePast = ProblemKind.Of(422, "in-the-past",
        "Бұл уақыт өтіп кетті. Кейінірек уақытты таңдаңыз.",
        "Это время уже прошло. Выберите время позже.",
        "This time has passed. Please choose a later one.");

    public static readonly ProblemKind BeyondHorizon = ProblemKind.Of(422, "beyond-horizon",
        "Бұл күнге брондау әлі ашылған жоқ. Жақынырақ күнді таңдаңыз.",
        "На этот день бронировать ещё нельзя. Выберите день поближе.",
        "Bookings for this day are not open yet. Please choose a nearer day.");

    public static readonly ProblemKind Closed = ProblemKind.Of(422, "closed",
        "Бұл күні орталық жабық. Басқа күнді таңдаңыз.",
        "В этот день центр закрыт. Выберите другой день.",
        "The centre is closed on this day. Please choose another.");

    public static readonly ProblemKind OutsideOpeningHours = ProblemKind.Of(422, "outside-opening-hours",
        "Бұл уақытта брондауға болмайды. Жұмыс уақытын таңдаңыз.",
        "В это время бронировать нельзя. Выберите время работы центра.",
        "The centre cannot be booked at this time. Please choose its opening hours.");

    public static readonly ProblemKind TooLong = ProblemKind.Of(422, "too-long",
        "Бронь тым ұзақ. Қысқарақ уақыт таңдаңыз.",
        "Слишком долгая бронь. Выберите время покороче.",
        "The booking is too long. Please choose a shorter time.");

    public static readonly ProblemKind DailyLimit = ProblemKind.Of(422, "daily-limit",
        "Бұл күнге рұқсат етілген уақытыңыз таусылды. Басқа күнді таңдаңыз.",
        "На этот день Ваше время исчерпано. Выберите другой день.",
        "That is more than one person may have on a day. Please choose another day.");

    public static readonly ProblemKind TooManyOpen = ProblemKind.Of(422, "too-many-open",
        "Алдағы брондарыңыз рұқсат етілген саннан асады. Алдымен біреуін пайдаланыңыз немесе бас тартыңыз.",
        "У Вас уже наибольшее число предстоящих броней. Сначала придите по одной из них или отмените её.",
        "You hold as many bookings ahead as one person may. Please use or cancel one first.");

    public static readonly ProblemKind OverlapsOwnBooking = ProblemKind.Of(422, "overlaps-own-booking",
        "Бұл уақытқа сізде бронь бар. Басқа уақытты таңдаңыз немесе бұрынғысынан бас тартыңыз.",
        "На это время у Вас уже есть бронь. Выберите другое время или отмените прежнюю.",
        "You already have a booking at this time. Please choose another time or cancel that one.");

    public static readonly ProblemKind Sanctioned = ProblemKind.Of(422, "sanctioned",
        "Бірнеше рет келмегеніңізге байланысты қазір тек кітапханашы арқылы брондай аласыз.",
        "Вы несколько раз не пришли по брони, поэтому пока бронировать можно только у библиотекаря.",
        "You missed several bookings, so for now please book at the desk.");

    public static readonly ProblemKind SomebodyWaits = ProblemKind.Of(422, "somebody-waits",
        "Бұл орынды басқа оқырман күтіп тұр, сондықтан уақытты ұзартуға болмайды.",
        "Этого места уже ждёт другой читатель, поэтому продлить бронь нельзя.",
        "Somebody is waiting for this place, so the booking cannot be extended.");

    public static readonly ProblemKind AlreadyOver = ProblemKind.Of(422, "already-over",
        "Бұл брон аяқталған немесе одан бас тартылған.",
        "Эта бронь уже завершена или отменена.",
        "This booking has ended or was given back.");

    public static readonly ProblemKind AlreadyStarted = ProblemKind.Of(422, "already-started",
        "Сіз келгеніңізді белгілегенсіз. Ертерек кетсеңіз, «Аяқтау» батырмасын басыңыз.",
        "Вы уже отметились. Если уходите раньше, нажмите «Завершить».",
        "You have checked in. To go early, please leave instead.");

    public static readonly ProblemKind AlreadyApproved = ProblemKind.Of(422, "already-approved",
        "Бұл брон мақұлданған. Қажет болса, одан бас тартыңыз.",
        "Эта бронь уже подтверждена. Если нужно, отмените её.",
        "This booking is approved already. Cancel it if need be.");

    public static readonly ProblemKind NotApproved = ProblemKind.Of(422, "not-approved",
        "Бұл бронды кітапханашы әлі мақұлдаған жоқ.",
        "Библиотекарь ещё не подтвердил эту бронь.",
        "The librarian has not approved this booking yet.");

    public static readonly ProblemKind NotCheckedIn = ProblemKind.Of(422, "not-checked-in",
        "Келгеніңіз әлі белгіленбеген. Брон керек болмаса, одан бас тартыңыз.",
        "Вы ещё не отметились. Если бронь не нужна, отмените её.",
        "You have not checked in. If you no longer need the booking, please cancel it.");

    public static readonly ProblemKind CheckInTooEarly = ProblemKind.Of(422, "check-in-too-early",
        "Келгеніңізді белгілеуге әлі ерте.",
        "Отметиться пока рано.",
        "It is too early to check in.");

    public static readonly ProblemKind CheckInClosed = ProblemKind.Of(422, "check-in-closed",
        "Белгілену уақыты өтті, орын қайта бос. Қайтадан брондаңыз немесе кітапханашыға жүгініңіз.",
        "Время отметки прошло, место снова свободно. Забронируйте ещё раз или подойдите к библиотекарю.",
        "The time to check in has passed and the place is free again. Please book again or ask at the desk.");

    public static readonly ProblemKind CheckInCodeNeeded = ProblemKind.Of(422, "check-in-code-needed",
        "Орталықтың экранындағы немесе орындағы кодты енгізіңіз.",
        "Введите код с экрана центра или с плаката у места.",
        "Please enter the code from the centre's screen or from the poster at the place.");

    public static readonly ProblemKind CheckInCodeWrong = ProblemKind.Of(422, "check-in-code-wrong",
        "Код сәйкес келмейді. Экранда код минут сайын өзгереді.",
        "Код не подходит. На экране он меняется каждую минуту.",
        "The code does not fit. On the screen it changes every minute.");

    public static readonly ProblemKind CheckInAtDesk = ProblemKind.Of(422, "check-in-at-desk",
        "Бұл орталықта келгеніңізді кітапханашы белгілейді.",
        "В этом центре приход отмечает библиотекарь.",
        "In this centre the librarian checks you in.");

    public static readonly ProblemKind NotLater = ProblemKind.Of(422, "not-later",
        "Жаңа аяқталу уақыты бұрынғысынан кейін болуы керек.",
        "Новый конец должен быть позже прежнего.",
        "The new end must be later than the one it has.");

    public static readonly ProblemKind NotHeld = ProblemKind.Of(422, "not-held",
        "Бұл бронда мұндай орын жоқ.",
        "В этой брони нет такого места.",
        "This booking does not hold that place.");

    public static readonly ProblemKind CannotExchange = ProblemKind.Of(409, "cannot-exchange",
        "Орындарды ауыстыру мүмкін емес: оның бірі қажетті уақытқа бос емес.",
        "Обменять места нельзя: одно из них занято на нужное время.",
        "The places cannot be exchanged: one of them is taken for the time that is needed.");

    public static readonly ProblemKind OtherKind = ProblemKind.Of(422, "other-kind",
        "Бронды тек сол түрдегі орынға ауыстыруға болады. Басқа түрі керек болса, жаңадан брондаңыз.",
        "Бронь переносится только на место того же вида. Для другого вида сделайте новую бронь.",
        "A booking moves to a place of the same kind. For another kind, please make a new booking.");
}
