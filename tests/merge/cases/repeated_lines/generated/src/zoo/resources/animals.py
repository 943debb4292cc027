class A:
    def m0(self) -> None:
        pass

    def m1b(self) -> None:
        pass

    def m1(self) -> None:
        pass

    def m2(self) -> None:
        pass

    def m3(self) -> None:
        pass

    def m4(self) -> None:
        pass

